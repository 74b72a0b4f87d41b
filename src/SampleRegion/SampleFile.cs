namespace Samplan.SampleRegion;

/// <summary>One input file of the sample region and how it is imported.</summary>
/// <param name="Name">File name in the folder.</param>
/// <param name="Role">The role after <c>--as</c>.</param>
/// <param name="Options">Everything after the role, one argument an entry: <c>--map</c>, <c>name=ort</c>, …</param>
/// <param name="What">What it holds, in Swedish, for the read-me.</param>
public sealed record SampleFile(string Name, string Role, IReadOnlyList<string> Options, string What)
{
    /// <summary>The arguments of <c>samplan</c> that import the file from <paramref name="folder"/> into <paramref name="workspace"/>.</summary>
    public IReadOnlyList<string> Arguments(string workspace, string folder) => ["import", workspace, Path.Combine(folder, Name), "--as", Role, .. Options];

    /// <summary>The same as one line to paste into a shell, quoted where needed.</summary>
    public string Command(string workspace, string folder) => "./samplan " + string.Join(' ', Arguments(workspace, folder).Select(Quoted));

    private static string Quoted(string argument) =>
        argument.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=,åäöÅÄÖ".Contains(letter, StringComparison.Ordinal)) ? argument : $"\"{argument}\"";
}
