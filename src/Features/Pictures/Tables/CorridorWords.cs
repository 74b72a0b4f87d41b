using Samplan.Maps.Contracts;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Tables;

/// <summary>Why a corridor is one, in words: what it carries, and what there is to go by along it.</summary>
internal sealed class CorridorWords(LayerTable table, PageRequest request)
{
    public const string Layer = "corridors";

    public string Say(int row)
    {
        var carried = request.Texts.Say(
            "pictures.corridor.carries",
            ("mean", Number(row, "mean_persons")),
            ("least", Number(row, "least_persons")),
            ("km", Number(row, "length_km", 1))
        );
        var strongest = table.Text("strongest_flows", row) is { Length: > 0 } flows ? request.Texts.Say("pictures.corridor.strongest", ("flows", flows)) : "";
        return string.Join(' ', new[] { carried, strongest, Supply(row) }.Where(static sentence => sentence.Length > 0));
    }

    private string Supply(int row)
    {
        if (table.Number("car_minutes", row) is null)
            return request.Texts["pictures.corridor.no-car"];
        var car = request.Texts.Say("pictures.corridor.car", ("minutes", Number(row, "car_minutes")));
        if (table.Text("timetable", row) is not { Length: > 0 } timetable)
            return $"{car} {request.Texts["pictures.corridor.no-timetable"]}";
        if (table.Number("transit_minutes", row) is null)
            return $"{car} {request.Texts.Say("pictures.corridor.no-transit", ("timetable", timetable))}";
        (string, string)[] supply =
        [
            ("minutes", Number(row, "transit_minutes")),
            ("ratio", Number(row, "transit_ratio", 1)),
            ("there", Number(row, "departures_there")),
            ("back", Number(row, "departures_back")),
            ("timetable", timetable),
        ];
        return $"{car} {request.Texts.Say("pictures.corridor.transit", supply)}";
    }

    private string Number(int row, string column, int decimals = 0) => request.Speech.Number(table.Number(column, row), decimals);
}
