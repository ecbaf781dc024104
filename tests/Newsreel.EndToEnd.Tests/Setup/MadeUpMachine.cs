using Newsreel.Media;

namespace Newsreel.EndToEnd.Tests.Setup;

/// <summary>
/// A machine made of stub programs in a temporary folder, with a copy of the scripts in a folder whose name has spaces.
/// It starts bare: no SDK, no ffmpeg, nothing to download with. Every stub writes its call to a log.
/// </summary>
internal sealed class MadeUpMachine : IDisposable
{
    private static readonly string[] RealTools =
    [
        "bash", "cat", "chmod", "cp", "cut", "dirname", "env", "find", "flock", "git", "grep", "head", "ln", "mkdir", "mv",
        "readlink", "rm", "sed", "sha256sum", "sleep", "sort", "tail", "timeout", "touch", "true",
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("newsreel-setup-").FullName;

    public MadeUpMachine()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The stub programs stand for a Linux machine.");
        foreach (var folder in new[] { "bin", "tools", "home", "facts", "usr/lib", "etc", "elsewhere" }) Directory.CreateDirectory(At(folder));
        foreach (var tool in RealTools) File.CreateSymbolicLink(At("tools", tool), Real(tool));
        CopyScripts();
        AddStubs();
    }

    /// <summary>The folder with the scripts.</summary>
    public string Repository => At("a repository");

    /// <summary>The calls of stub programs so far, one per line.</summary>
    public string[] Calls => File.Exists(At("calls")) ? File.ReadAllLines(At("calls")) : [];

    /// <summary>The folders of built programs.</summary>
    public string[] Programs => Directory.GetDirectories(Path.Combine(Repository, "artifacts", "run"));

    public string At(params string[] parts) => Path.Combine([_root, .. parts]);

    /// <summary>Makes something true of the machine: the stubs below ask for it by name (<c>no-network</c>, <c>not-root</c> …).</summary>
    public void Set(string fact) => File.WriteAllText(At("facts", fact), "");

    public void Unset(string fact) => File.Delete(At("facts", fact));

    public void ForgetCalls() => File.Delete(At("calls"));

    public void RemoveTool(string tool) => File.Delete(At("tools", tool));

    /// <summary>Puts everything in place that Newsreel needs, the SDK on the PATH included.</summary>
    public MadeUpMachine WithEverything()
    {
        foreach (var tool in new[] { "ffmpeg", "ffprobe", "espeak-ng", "pdftotext", "kakasi" }) Stub(tool, "");
        Directory.CreateDirectory(At("usr/lib/here"));
        File.WriteAllText(At("usr/lib/here/libsqlite3.so.0"), "");
        File.Copy(At("templates/fc-list"), At("bin/fc-list"));
        File.WriteAllText(At("families"), "Noto Sans\nNoto Sans CJK SC\n");
        Directory.CreateDirectory(At("dotnet/sdk/10.0.100"));
        File.Copy(At("templates/dotnet"), At("dotnet/dotnet"));
        File.CreateSymbolicLink(At("bin/dotnet"), At("dotnet/dotnet"));
        return this;
    }

    public void ChangeSource(string content) => File.WriteAllText(Path.Combine(Repository, "src/Newsreel.Cli/Program.cs"), content);

    /// <summary>Runs ./newsreel.</summary>
    public Task<ProgramResult> StartAsync(params string[] arguments) => RunAsync([], Path.Combine(Repository, "newsreel"), arguments);

    /// <summary>Runs any program on the machine, from a folder outside the repository.</summary>
    public Task<ProgramResult> RunAsync(string[] variables, string program, params string[] arguments) =>
        ExternalProgram.RunAsync(
            new("/usr/bin/env", ["-i", "-C", At("elsewhere"), $"PATH={At("bin")}:{At("tools")}", $"HOME={At("home")}", .. variables, program, .. arguments],
                "start on a made-up machine", TimeSpan.FromMinutes(1))
            { KeepAllErrorLines = true },
            TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string Real(string tool) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, tool)).First(File.Exists);

    private static string RealRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Newsreel.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }

    private void CopyScripts()
    {
        Directory.CreateDirectory(Path.Combine(Repository, "scripts"));
        Directory.CreateDirectory(Path.Combine(Repository, "src/Newsreel.Cli"));
        foreach (var script in new[] { "newsreel", "test", "scripts/prepare.sh", "scripts/secrets.sh" })
            File.Copy(Path.Combine(RealRepository(), script), Path.Combine(Repository, script));
        ChangeSource("// one");

        // The machine's own folders are made up as well; everything else the script takes through PATH.
        var prepare = Path.Combine(Repository, "scripts/prepare.sh");
        var text = File.ReadAllText(prepare);
        Assert.Contains(" /usr/share/dotnet", text, StringComparison.Ordinal);
        Assert.Contains(" /etc/ssl/", text, StringComparison.Ordinal);
        File.WriteAllText(prepare, text.Replace(" /usr/", $" {_root}/usr/", StringComparison.Ordinal).Replace(" /etc/", $" {_root}/etc/", StringComparison.Ordinal));
    }

    private void AddStubs()
    {
        Stub("id", "if is not-root; then echo 1000; else echo 0; fi");
        Stub("ldconfig", "");
        Stub("sudo", "is sudo-works || exit 1\nshift\nexec \"$@\"");
        Stub("apt-cache", "is sdk-package");
        Stub("apt-get", AptGet);
        Template("curl", Curl);
        Template("fc-list", "cat \"$machine/families\"");
        Template("dotnet", Dotnet);
    }

    private void Stub(string name, string body) => Write(At("bin", name), name, body);

    private void Template(string name, string body)
    {
        Directory.CreateDirectory(At("templates"));
        Write(At("templates", name), name, body);
    }

    private void Write(string path, string name, string body)
    {
        var text = $"""
            #!{Real("bash")}
            machine='{_root}'
            is() [[ -e $machine/facts/$1 ]]
            echo "{name} $*" >>"$machine/calls"

            """;
        File.WriteAllText(path, text + body + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private const string AptGet = """
        [[ " $* " == *" install "* ]] || exit 0
        if is no-network; then echo "E: Unable to fetch some archives"; exit 100; fi
        if is no-cjk-package && [[ $* == *fonts-noto-cjk* ]]; then echo "E: Unable to locate package fonts-noto-cjk"; exit 100; fi
        for package in "$@"; do
            case "$package" in
                ffmpeg) touch "$machine"/bin/{ffmpeg,ffprobe}; chmod +x "$machine"/bin/{ffmpeg,ffprobe} ;;
                espeak-ng) touch "$machine/bin/espeak-ng"; chmod +x "$machine/bin/espeak-ng" ;;
                kakasi) touch "$machine/bin/kakasi"; chmod +x "$machine/bin/kakasi" ;;
                poppler-utils) touch "$machine/bin/pdftotext"; chmod +x "$machine/bin/pdftotext" ;;
                libsqlite3-0) mkdir -p "$machine/usr/lib/here"; touch "$machine/usr/lib/here/libsqlite3.so.0" ;;
                fontconfig) cp "$machine/templates/fc-list" "$machine/bin" ;;
                fonts-noto-core) echo "Noto Sans" >>"$machine/families" ;;
                fonts-noto-cjk) echo "Noto Sans CJK SC" >>"$machine/families" ;;
                curl) cp "$machine/templates/curl" "$machine/bin" ;;
                ca-certificates) mkdir -p "$machine/etc/ssl/certs"; touch "$machine/etc/ssl/certs/ca-certificates.crt" ;;
                dotnet-sdk-10.0) mkdir -p "$machine/usr/lib/dotnet/sdk/10.0.105"; cp "$machine/templates/dotnet" "$machine/usr/lib/dotnet" ;;
            esac
        done
        """;

    private const string Curl = """
        if is no-sdk-server; then echo "curl: (6) Could not resolve host" >&2; exit 6; fi
        while [[ $1 != -o ]]; do shift; done
        cat >"$2" <<'SCRIPT'
        while [[ $1 != --install-dir ]]; do shift; done
        mkdir -p "$2/sdk/10.0.111"
        SCRIPT
        echo "cp '$machine/templates/dotnet' \"\$2\"" >>"$2"
        """;

    private const string Dotnet = """
        case "$1" in
            build)
                echo "compiler chatter"
                if is build-fails; then echo "Program.cs(1,1): error CS0000: made up"; exit 1; fi
                if is build-killed; then kill -9 "$PPID"; exit 1; fi
                while is slow-build; do sleep 0.05; done
                mkdir -p artifacts/bin/Newsreel.Cli/release
                cat src/Newsreel.Cli/Program.cs >artifacts/bin/Newsreel.Cli/release/Newsreel.Cli.dll
                ;;
            */Newsreel.Cli.dll)
                case "$2" in
                    wait)
                        trap 'echo "stopped by a signal"; exit 7' TERM
                        touch "$machine/facts/waiting"
                        while :; do sleep 0.05; done
                        ;;
                    read) cat ;;
                    *)
                        echo "home $NEWSREEL_HOME"
                        echo "folder $PWD"
                        printf '[%s]\n' "${@:2}"
                        exit "${WANTED_CODE:-0}"
                        ;;
                esac
                ;;
            artifacts/bin/*)
                project=${1##*/}
                while [[ $1 != -xml ]]; do shift; done
                if is crash; then exit 134; fi
                while is hang; do sleep 0.05; done
                read -r passed failed skipped <"$machine/facts/counts"
                echo "<assemblies><assembly name=\"$project\" errors=\"0\" failed=\"$failed\" passed=\"$passed\" skipped=\"$skipped\" total=\"9\" /></assemblies>" >"$2"
                [[ $failed == 0 ]]
                ;;
        esac
        """;
}
