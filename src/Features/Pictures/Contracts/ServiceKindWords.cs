using Samplan.Kernel;

namespace Samplan.Pictures.Contracts;

/// <summary>What sorts of service are called, which the files name by keys: <c>hospital</c> is ”Sjukhus”. A sort that has no word of ours is called what the file calls it.</summary>
public static class ServiceKindWords
{
    private const string Section = "pictures.service-kinds.";

    public static string Say(string kind, Texts texts) => texts.Has(Section + kind.ToLowerInvariant()) ? texts[Section + kind.ToLowerInvariant()] : kind;

    /// <summary>The key behind a word in any language; what the files themselves call a sort, and what nothing is called, stays as it was written.</summary>
    /// <param name="known">The sorts that the region's files have.</param>
    public static string Resolve(string written, IEnumerable<string> known)
    {
        if (known.FirstOrDefault(kind => IsSame(kind, written)) is { } own)
            return own;
        foreach (var texts in new[] { Texts.In("sv"), Texts.In("en") })
        {
            if (texts.Keys.FirstOrDefault(key => key.StartsWith(Section, StringComparison.Ordinal) && IsSame(texts[key], written)) is { } found)
                return found[Section.Length..];
        }
        return written;
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
