using System.Globalization;

namespace Samplan.Features.Tests.Pictures;

/// <summary>A flow between places named by number; from 100 on they lie outside the region.</summary>
internal sealed record DrawnFlow(int From, int To, int Persons);

/// <summary>A small region as random tests draw it.</summary>
/// <param name="Populations">One per place; null where missing.</param>
internal sealed record DrawnFigures(IReadOnlyList<int?> Populations, IReadOnlyList<DrawnFlow> Commuting, IReadOnlyList<DrawnFlow> Migration)
{
    public string Places =>
        "namn;lat;lon;invanare\n"
        + string.Concat(
            Populations.Select(
                (population, place) => string.Create(CultureInfo.InvariantCulture, $"Ort{place};{59 + (place * 0.01)};{16 + (place * 0.02)};{population}\n")
            )
        );

    public static string Rows(IReadOnlyList<DrawnFlow> flows) =>
        "fran;till;personer\n"
        + string.Concat(flows.Select(flow => string.Create(CultureInfo.InvariantCulture, $"Ort{flow.From};Ort{flow.To};{flow.Persons}\n")));
}
