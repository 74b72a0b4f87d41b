using Samplan.Kernel;

namespace Samplan.Pictures.Explanations;

/// <summary>Names in running text: one, two och three; with semicolons where a name has a comma in itself.</summary>
internal static class Enumeration
{
    public static string Of(IReadOnlyList<string> names, Texts texts)
    {
        if (names.Any(name => name.Contains(',')))
            return string.Join("; ", names);
        return names switch
        {
            [] => "",
            [var only] => only,
            _ => string.Join(", ", names.SkipLast(1)) + texts["pictures.and"] + names[^1],
        };
    }
}
