# Called by newsreel.cmd: installs what is missing through winget and builds Newsreel when its sources have changed.
# Writes the folder of the built program to .newsreel\program. Untested: written after prepare.sh, which is.
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$state = Join-Path $root '.newsreel'
New-Item -ItemType Directory -Force $state, (Join-Path $root 'artifacts\run') | Out-Null

function Get-Missing {
    $packages = [ordered]@{ 'ffmpeg' = 'Gyan.FFmpeg'; 'espeak-ng' = 'eSpeak-NG.eSpeak-NG' }
    $missing = @($packages.Keys | Where-Object { -not (Get-Command $_ -ErrorAction SilentlyContinue) } | ForEach-Object { $packages[$_] })
    $hasSdk = (Get-Command dotnet -ErrorAction SilentlyContinue) -and (@(dotnet --list-sdks) -match '^10\.0\.\d+ ')
    if (-not $hasSdk) { $missing += 'Microsoft.DotNet.SDK.10' }
    return , $missing
}

function Get-Stamp {
    $places = @('src', 'library', 'global.json', 'BannedSymbols.txt', '.editorconfig') + @(Get-ChildItem $root -Filter 'Directory.*.props' -Name)
    $lines = $places | ForEach-Object { Join-Path $root $_ } | Where-Object { Test-Path $_ } |
        ForEach-Object { Get-ChildItem $_ -Recurse -File -Force } |
        ForEach-Object { "$($_.FullName) $($_.Length) $($_.LastWriteTimeUtc.Ticks)" } | Sort-Object
    $bytes = [Text.Encoding]::UTF8.GetBytes(((dotnet --list-sdks) + $lines) -join "`n")
    $hash = [Security.Cryptography.SHA256]::Create().ComputeHash($bytes)
    return (-join ($hash | ForEach-Object { $_.ToString('x2') })).Substring(0, 16)
}

# Held until this script ends; a second start waits here.
$lock = $null
while ($null -eq $lock) {
    try { $lock = [IO.File]::Open((Join-Path $state 'lock'), 'OpenOrCreate', 'ReadWrite', 'None') }
    catch [IO.IOException] { Start-Sleep -Milliseconds 200 }
}

$missing = Get-Missing
if ($missing.Count) {
    Write-Host "newsreel: Installing $($missing -join ', ') with winget."
    foreach ($package in $missing) { winget install --exact --id $package --accept-source-agreements --accept-package-agreements }
    $env:Path = [Environment]::GetEnvironmentVariable('Path', 'Machine') + ';' + [Environment]::GetEnvironmentVariable('Path', 'User')
    $missing = Get-Missing
    if ($missing.Count) {
        Write-Host "newsreel: Still missing: $($missing -join ', '). Install them, open a new terminal and start again."
        exit 1
    }
}

$stamp = Get-Stamp
$program = Join-Path $root "artifacts\run\$stamp"
if (-not (Test-Path (Join-Path $program 'Newsreel.Cli.dll'))) {
    $log = Join-Path $state 'build.log'
    Write-Host "newsreel: Building Newsreel, about a minute the first time (log: $log)."
    Push-Location $root
    $env:MSBUILDDISABLENODEREUSE = '1'
    dotnet build src/Newsreel.Cli -c Release -p:RestoreLockedMode=true -p:UseSharedCompilation=false -p:NuGetAudit=false *> $log
    $code = $LASTEXITCODE
    Pop-Location
    if ($code -ne 0) {
        Write-Host "newsreel: The build failed. The last lines of ${log}:"
        Get-Content $log -Tail 20 | ForEach-Object { Write-Host "  | $_" }
        exit 1
    }
    # A folder for each build, named when whole: a program that runs keeps its files.
    $part = Join-Path $root 'artifacts\run\.part'
    if (Test-Path $part) { Remove-Item -Recurse -Force $part }
    Copy-Item -Recurse (Join-Path $root 'artifacts\bin\Newsreel.Cli\release') $part
    Rename-Item $part $stamp
}
[IO.File]::WriteAllText((Join-Path $state 'program'), $program)
