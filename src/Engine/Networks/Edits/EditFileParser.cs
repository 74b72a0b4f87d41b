using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Routing;

namespace Samplan.Engine.Networks.Edits;

/// <summary>
/// Reads changes of streets, timetables and services as data: <c>{"edits": [{"change": "new-road", "line": [{"lat": 59.61, "lon": 16.55}, …], "carSpeed": 80}, …]}</c>. What each
/// change says is told in docs/methods/accessibility.md. Everything that is wrong is told at once, with its place in the file.
/// </summary>
public static class EditFileParser
{
    private const double MostSpeed = 200;
    private const double UsualBikeSpeed = 16;
    private const int MostMinutes = 2_880;
    private const int DaySeconds = 86_400;
    private const double UnitsADegree = 1e7;

    private enum Kind
    {
        NewRoad,
        NewFerry,
        RoadSpeed,
        CloseRoad,
        AddService,
        MoveService,
        CloseService,
        NewLine,
        LineHeadway,
        RemoveTrips,
        ShiftTrips,
        NewStop,
    }

    private static readonly Dictionary<string, Kind> s_kinds = new(StringComparer.Ordinal)
    {
        ["new-road"] = Kind.NewRoad,
        ["new-ferry"] = Kind.NewFerry,
        ["road-speed"] = Kind.RoadSpeed,
        ["close-road"] = Kind.CloseRoad,
        ["add-service"] = Kind.AddService,
        ["move-service"] = Kind.MoveService,
        ["close-service"] = Kind.CloseService,
        ["new-line"] = Kind.NewLine,
        ["line-headway"] = Kind.LineHeadway,
        ["remove-trips"] = Kind.RemoveTrips,
        ["shift-trips"] = Kind.ShiftTrips,
        ["new-stop"] = Kind.NewStop,
    };

    /// <summary>The changes of a file in UTF-8, or everything that is wrong with it; nothing is asked of a network yet.</summary>
    public static EditFileParsing Parse(ReadOnlySpan<byte> utf8)
    {
        var errors = new ErrorList();
        IReadOnlyList<AskedEdit> edits = [];
        if (SourceTree.Read(utf8, errors) is { } root)
        {
            var file = new ObjectReading(root, errors);
            _ = file.FindText("name");
            edits = [.. file.List("edits", node => Edit(node, errors)).OfType<AskedEdit>()];
            file.Finish();
        }
        return new EditFileParsing(errors.Count == 0 ? edits : null, errors.InFileOrder());
    }

    private static AskedEdit? Edit(SourceNode node, ErrorList errors)
    {
        var reading = new ObjectReading(node, errors);
        // Without a kind nothing can be said of the rest.
        if (reading.Find("change") is not { } change || !s_kinds.TryGetValue(change.Text, out var kind))
        {
            if (reading.Has("change"))
                _ = reading.Choice("change", s_kinds);
            else if (node.Kind == System.Text.Json.JsonValueKind.Object)
                errors.Add(node, "rulesets.property-missing", ("property", "change"));
            return null;
        }
        var edit = Read(kind, reading);
        reading.Finish();
        return edit;
    }

    private static AskedEdit Read(Kind kind, ObjectReading reading)
    {
        var (line, path) = (reading.Node.Line, reading.Node.Path);
        return kind switch
        {
            Kind.NewRoad => new AskedEdit.OfStreets(line, path, Road(reading)),
            Kind.NewFerry => new AskedEdit.OfStreets(line, path, new StreetEdit.AddFerry(Line(reading, "line"), 60 * reading.WholeNumber("minutes", 1, 1_440))),
            Kind.RoadSpeed => OfRoad(reading, reading.Number("speed", 1, MostSpeed)),
            Kind.CloseRoad => OfRoad(reading, null),
            Kind.AddService => new AskedEdit.OfFacility(line, path, reading.Text("id"), Point(reading, "at"))
            {
                IsNew = true,
                Amount = reading.FindNumber("amount", 0, 1e12),
                Area = reading.FindText("area"),
            },
            Kind.MoveService => new AskedEdit.OfFacility(line, path, reading.Text("id"), Point(reading, "at")),
            Kind.CloseService => new AskedEdit.OfFacility(line, path, reading.Text("id"), null),
            Kind.NewLine => new AskedEdit.NewLine(line, path, reading.FindText("name") ?? "", NewLine(reading)),
            _ => new AskedEdit.OfLine(line, path, reading.Text("line"), reading.FindText("feed"), ChangeOf(kind, reading)),
        };
    }

    private static StreetEdit.AddLink Road(ObjectReading reading) =>
        new(
            Line(reading, "line"),
            reading.FindNumber("carSpeed", 0, MostSpeed) ?? 0,
            reading.FindNumber("bikeSpeed", 0, MostSpeed) ?? UsualBikeSpeed,
            !reading.Has("walk") || reading.Flag("walk")
        )
        {
            IsOneWay = reading.Flag("oneWay"),
        };

    // Roads by the ids of their ways, or the one at a place.
    private static AskedEdit OfRoad(ObjectReading reading, double? speed)
    {
        var (line, path) = (reading.Node.Line, reading.Node.Path);
        if (!reading.Has("ways"))
            return new AskedEdit.OfRoadAt(line, path, Point(reading, "at"), speed);
        IReadOnlyList<long> ways = [.. reading.Numbers("ways").Select(static way => (long)way)];
        return new AskedEdit.OfStreets(line, path, speed is { } known ? new StreetEdit.SetCarSpeed(ways, known) : new StreetEdit.CloseRoad(ways));
    }

    private static TimetableEdit.AddLine NewLine(ObjectReading reading) =>
        TimetableEdit.AddLine.Along(
            Line(reading, "route"),
            Math.Max(1, reading.Number("speed", 1, MostSpeed)),
            (reading.Clock("from"), reading.Clock("to"), 60 * reading.WholeNumber("headwayMinutes", 1, MostMinutes))
        ) with
        {
            IsBothWays = !reading.Flag("oneWay"),
            StopSeconds = reading.FindWholeNumber("stopSeconds", 0, 3_600) ?? 20,
        };

    private static LineChange ChangeOf(Kind kind, ObjectReading reading)
    {
        switch (kind)
        {
            case Kind.LineHeadway:
                return new LineChange.Headway(60 * reading.WholeNumber("headwayMinutes", 1, MostMinutes));
            case Kind.NewStop:
                return new LineChange.Stop(Point(reading, "at"));
        }
        var (from, to) = (reading.FindClock("from") ?? 0, reading.FindClock("to") ?? 2 * DaySeconds);
        return kind == Kind.RemoveTrips
            ? new LineChange.Removal(from, to)
            : new LineChange.Shift(from, to, (int)Math.Round(60 * reading.Number("minutes", -1_440, 1_440)));
    }

    private static GeoPoint Point(ObjectReading reading, string name) =>
        reading.Has(name) ? PointOf(reading.Get(name), reading.Errors) : Missing(reading, name);

    private static GeoPoint Missing(ObjectReading reading, string name)
    {
        _ = reading.Get(name);
        return default;
    }

    private static IReadOnlyList<GeoPoint> Line(ObjectReading reading, string name) => reading.List(name, node => PointOf(node, reading.Errors));

    private static GeoPoint PointOf(SourceNode node, ErrorList errors)
    {
        var reading = new ObjectReading(node, errors);
        var point = new GeoPoint(
            (int)Math.Round(reading.Number("lon", -180, 180) * UnitsADegree),
            (int)Math.Round(reading.Number("lat", -85, 85) * UnitsADegree)
        );
        reading.Finish();
        return point;
    }
}
