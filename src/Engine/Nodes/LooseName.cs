namespace Samplan.Engine.Nodes;

/// <summary>A name without regard to case, spaces and hyphens.</summary>
internal static class LooseName
{
    public static string Of(string name) =>
        string.Concat(name.Normalize().Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '\u2010' or '\u2011' or '\u2013')))
            .ToUpperInvariant();
}
