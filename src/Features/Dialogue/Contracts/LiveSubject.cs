namespace Samplan.Dialogue.Contracts;

/// <summary>What an open page can listen for changes of: <c>proposal:14</c>, <c>workshop:3</c>.</summary>
public readonly record struct LiveSubject(string Kind, string Id)
{
    // An area is as long as its corners.
    private const int Longest = 2_000;

    /// <summary>The subject as it stands in an address; null for what is none.</summary>
    public static LiveSubject? Find(string? text) =>
        text is { Length: <= Longest } && text.IndexOf(':', StringComparison.Ordinal) is var at and > 0 && at < text.Length - 1
            ? new LiveSubject(text[..at], text[(at + 1)..])
            : null;

    public override string ToString() => $"{Kind}:{Id}";
}
