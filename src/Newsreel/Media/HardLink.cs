using System.Runtime.InteropServices;

namespace Newsreel.Media;

/// <summary>A second name for a file: costs no space, and the file stays as long as one of its names does.</summary>
internal static class HardLink
{
    /// <summary>Gives a file a second name; where the two folders lie on different disks, or the disk knows no links, it is copied.</summary>
    /// <param name="file">Exists.</param>
    /// <param name="name">Absolute path of the second name; replaced when it exists.</param>
    /// <exception cref="IOException">The file is not there, or there is no space.</exception>
    public static void Make(string file, string name)
    {
        var part = PartFile.For(name);
        try
        {
            if (!TryLink(file, part)) File.Copy(file, part);
            File.Move(part, name, overwrite: true);
        }
        finally
        {
            // Renaming one name of a file over another of its names does nothing and leaves both.
            File.Delete(part);
        }
    }

    private static bool TryLink(string file, string name) =>
        OperatingSystem.IsWindows() ? CreateHardLink(name, file, IntPtr.Zero) : Link(file, name) == 0;

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string file, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport("kernel32", EntryPoint = "CreateHardLinkW", SetLastError = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLink(string name, string file, IntPtr security);
}
