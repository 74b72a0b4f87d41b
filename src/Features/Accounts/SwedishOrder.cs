using System.Globalization;

namespace Samplan.Accounts;

/// <summary>Names in the order that Swedish readers look for them: å, ä and ö last.</summary>
internal static class SwedishOrder
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("sv-SE");

    public static StringComparer Names { get; } = StringComparer.Create(Culture, ignoreCase: true);
}
