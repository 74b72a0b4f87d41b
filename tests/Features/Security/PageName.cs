namespace Samplan.Features.Tests.Security;

/// <summary>Which page an address is of, whatever it is about: ids are left out, and of the query all but what chooses the form.</summary>
internal static class PageName
{
    public static string Of(string address)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, after) : (address, "");
        var parts = path.Split('/').Select(part => part.Any(char.IsAsciiDigit) || part.Contains('-', StringComparison.Ordinal) ? "*" : part);
        var names = query
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one.StartsWith("kind=", StringComparison.Ordinal) ? one : one.Split('=')[0]);
        return $"{string.Join('/', parts)}?{string.Join('&', names.Order(StringComparer.Ordinal))}";
    }
}
