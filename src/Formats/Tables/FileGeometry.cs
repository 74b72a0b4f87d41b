namespace Samplan.Formats.Tables;

/// <summary>What every reader asks of the shapes in a file.</summary>
internal static class FileGeometry
{
    /// <summary>At least four positions (x, y, x, y, …), of which the last is the first.</summary>
    public static bool IsRing(ReadOnlySpan<double> ordinates) => ordinates.Length >= 8 && ordinates[0] == ordinates[^2] && ordinates[1] == ordinates[^1];
}
