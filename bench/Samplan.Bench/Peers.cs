using System.ComponentModel;
using System.Diagnostics;

namespace Samplan.Bench;

/// <summary>Programs that others use for the same work, where they are installed.</summary>
internal static class Peers
{
    /// <summary>Full command of GDAL's ogr2ogr, or null.</summary>
    public static string? FindOgr2Ogr() => Answers("ogr2ogr", "--version") ? "ogr2ogr" : null;

    private static bool Answers(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            )!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
