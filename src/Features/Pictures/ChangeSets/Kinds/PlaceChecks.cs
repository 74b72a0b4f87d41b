using System.Globalization;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>What several kinds ask of the place that they change.</summary>
internal static class PlaceChecks
{
    public static IReadOnlyList<Refusal> Place(Modification change, ChangeBase @base) =>
        @base.Book.FindIndex(change["place"]!) is null ? [Refusal.Of("pictures.no-such-place", ("place", change["place"]!))] : [];

    public static string ClassName(ChangeBase @base, string key, string language) =>
        @base.Book.NameOfClass(key, language).ToLower(CultureInfo.GetCultureInfo(language));
}
