@echo off
rem Prepares what is missing, then runs Newsreel: newsreel --help. Untested: the shell script beside it is the tested one.
setlocal
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0scripts\prepare.ps1" <nul 1>&2 || exit /b 1
set /p program=<"%~dp0.newsreel\program"
if not defined NEWSREEL_HOME set "NEWSREEL_HOME=%~dp0."
dotnet "%program%\Newsreel.Cli.dll" %*
exit /b %errorlevel%
