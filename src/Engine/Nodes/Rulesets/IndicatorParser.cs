using System.Text.Json;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Reads <c>indicators[]</c>.</summary>
internal sealed class IndicatorParser(ErrorList errors, ReferenceBook references)
{
    private static readonly Dictionary<string, IndicatorUnit> s_units = new(StringComparer.Ordinal)
    {
        ["persons"] = IndicatorUnit.Persons,
        ["percent"] = IndicatorUnit.Percent,
        ["share"] = IndicatorUnit.Share,
        ["metres"] = IndicatorUnit.Metres,
        ["minutes"] = IndicatorUnit.Minutes,
        ["count"] = IndicatorUnit.Count,
        ["index"] = IndicatorUnit.Index,
        ["ratio"] = IndicatorUnit.Ratio,
        ["squareKilometres"] = IndicatorUnit.SquareKilometres,
        ["personsPerSquareKilometre"] = IndicatorUnit.PersonsPerSquareKilometre,
        ["kronor"] = IndicatorUnit.Kronor,
    };

    private static readonly Dictionary<string, Geography> s_geographies = new(StringComparer.Ordinal)
    {
        ["place"] = Geography.Place,
        ["municipality"] = Geography.Municipality,
    };

    internal static IReadOnlyDictionary<string, PopulationGrid> Grids => s_grids;

    private static readonly Dictionary<string, PopulationGrid> s_grids = new(StringComparer.Ordinal)
    {
        ["population-grid"] = PopulationGrid.Population,
        ["day-population-grid"] = PopulationGrid.DayPopulation,
    };

    private static readonly Dictionary<string, DayType> s_dayTypes = new(StringComparer.Ordinal)
    {
        ["weekday"] = DayType.Weekday,
        ["saturday"] = DayType.Saturday,
        ["sunday"] = DayType.Sunday,
        ["weekend"] = DayType.Weekend,
    };

    private static readonly Dictionary<string, StopAggregation> s_aggregations = new(StringComparer.Ordinal)
    {
        ["sum"] = StopAggregation.Sum,
        ["largestStop"] = StopAggregation.LargestStop,
    };

    // True: from the timetables.
    private static readonly Dictionary<string, bool> s_sources = new(StringComparer.Ordinal) { ["stops"] = false, ["timetable"] = true };

    private static readonly Dictionary<string, DepartureCounting> s_countings = new(StringComparer.Ordinal)
    {
        ["singleTrips"] = DepartureCounting.SingleTrips,
        ["returnTrips"] = DepartureCounting.ReturnTrips,
    };

    private static readonly Dictionary<string, UrbanisationFigure> s_urbanisation = new(StringComparer.Ordinal)
    {
        ["degree"] = UrbanisationFigure.Degree,
        ["class"] = UrbanisationFigure.Class,
        ["centreShare"] = UrbanisationFigure.CentreShare,
        ["ruralShare"] = UrbanisationFigure.RuralShare,
    };

    private static readonly Dictionary<string, MunicipalityTypeFigure> s_municipalityTypes = new(StringComparer.Ordinal)
    {
        ["group"] = MunicipalityTypeFigure.Group,
        ["type"] = MunicipalityTypeFigure.Type,
        ["nearShare"] = MunicipalityTypeFigure.NearShare,
        ["meanMinutes"] = MunicipalityTypeFigure.MeanMinutes,
    };

    private static readonly Dictionary<string, RegionFigure> s_regions = new(StringComparer.Ordinal)
    {
        ["residents"] = RegionFigure.Residents,
        ["jobs"] = RegionFigure.Jobs,
        ["supplySelfContainment"] = RegionFigure.SupplySelfContainment,
        ["demandSelfContainment"] = RegionFigure.DemandSelfContainment,
        ["isCentre"] = RegionFigure.IsCentre,
        ["margin"] = RegionFigure.Margin,
    };

    private static readonly string[] s_kinds =
    [
        "column",
        "join",
        "nationalReference",
        "gridSum",
        "area",
        "serviceCount",
        "nearestService",
        "travelTime",
        "peopleWithin",
        "access",
        "digitalAccess",
        "basicAccess",
        "industryBreadth",
        "departures",
        "netCommuting",
        "incoming",
        "outgoing",
        "dayNightRatio",
        "urbanisation",
        "municipalityType",
        "functionalRegion",
        "key",
        "ratio",
        "difference",
        "sum",
        "change",
        "share",
    ];

    /// <summary>Every kind of method there is.</summary>
    public static IReadOnlyList<string> Kinds => s_kinds;

    public Indicator Read(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var key = reading.Key();
        references.Declare(ReferenceKind.Indicator, key, node);
        var indicator = new Indicator(key, reading.LocalText("name"), reading.Choice("unit", s_units), ReadMethod(reading.Get("method")))
        {
            ShortName = reading.FindLocalText("short"),
            Decimals = reading.FindWholeNumber("decimals", 0, 6) ?? 0,
            Geography = reading.Choice("geography", s_geographies, Geography.Place),
            Period = reading.Find("period") is { } period ? ReadPeriod(period) : null,
            Minimum = reading.FindNumber("minimum"),
            Maximum = reading.FindNumber("maximum"),
        };
        if (indicator.Minimum > indicator.Maximum)
            errors.Add(reading.Get("maximum"), "rulesets.wrong-order", ("first", "minimum"), ("second", "maximum"));
        reading.Finish();
        return indicator with { Minimum = indicator.Minimum ?? NaturalMinimum(indicator.Method) };
    }

    /// <summary>Counts, distances and areas are never negative, whether the file says so or not.</summary>
    private static double? NaturalMinimum(IndicatorMethod method) =>
        method
            is IndicatorMethod.GridSum
                or IndicatorMethod.Area
                or IndicatorMethod.ServiceCount
                or IndicatorMethod.NearestService
                or IndicatorMethod.TravelTime
                or IndicatorMethod.PeopleWithin
                or IndicatorMethod.Access
                or IndicatorMethod.DigitalAccess
                or IndicatorMethod.IndustryBreadth
                or IndicatorMethod.Departures
                or IndicatorMethod.Incoming
                or IndicatorMethod.Outgoing
                or IndicatorMethod.DayNightRatio
            ? 0
            : null;

    private Period? ReadPeriod(SourceNode node)
    {
        if (node.Kind == JsonValueKind.Number)
        {
            var year = ReadYear(node);
            return new Period(year, year);
        }
        var reading = new ObjectReading(node, errors);
        var period = new Period(ReadYear(reading.Get("from")), ReadYear(reading.Get("to")));
        if (period.From > period.To)
            errors.Add(node, "rulesets.wrong-order", ("first", "from"), ("second", "to"));
        reading.Finish();
        return period;
    }

    private int ReadYear(SourceNode node)
    {
        if (node.Line == 0)
            return 0; // its absence is already reported
        if (node.Kind == JsonValueKind.Number && node.Number is >= 1749 and <= 2200 && node.Number == Math.Floor(node.Number))
            return (int)node.Number;
        errors.Add(node, "rulesets.wrong-year");
        return 0;
    }

    private IndicatorMethod ReadMethod(SourceNode node)
    {
        if (node.Line == 0)
            return new IndicatorMethod.Area(); // its absence is already reported
        var reading = new ObjectReading(node, errors);
        var kind = reading.Text("kind");
        var method = ReadSource(kind, reading) ?? ReadCount(kind, reading) ?? new TravelParser(errors).Find(kind, reading) ?? ReadArithmetic(kind, reading);
        if (method is not null)
            reading.Finish();
        else if (kind.Length > 0)
            errors.Add(reading.Get("kind"), "rulesets.unknown-value", ("value", kind), ("allowed", string.Join(", ", s_kinds)));
        return method ?? new IndicatorMethod.Area();
    }

    private static IndicatorMethod? ReadSource(string kind, ObjectReading reading) =>
        kind switch
        {
            "column" => new IndicatorMethod.Column(reading.Text("name")),
            "join" => new IndicatorMethod.Join(reading.FindText("dataset"), reading.Text("key"), reading.Choice("by", s_geographies, Geography.Place)),
            "nationalReference" => new IndicatorMethod.NationalReference(reading.Text("key")),
            "gridSum" => new IndicatorMethod.GridSum(reading.Choice("grid", s_grids)),
            "area" => new IndicatorMethod.Area(),
            "dayNightRatio" => new IndicatorMethod.DayNightRatio(),
            "urbanisation" => new IndicatorMethod.Urbanisation(reading.Choice("figure", s_urbanisation)),
            "municipalityType" => new IndicatorMethod.MunicipalityType(reading.Choice("figure", s_municipalityTypes)),
            "functionalRegion" => new IndicatorMethod.FunctionalRegion(reading.Choice("figure", s_regions)),
            "key" => new IndicatorMethod.PublishedKey(reading.Text("key"), reading.Has("classes") ? reading.Texts("classes") : []),
            "netCommuting" => new IndicatorMethod.NetCommuting(reading.Text("dimension")),
            "incoming" => new IndicatorMethod.Incoming(reading.Text("dimension")),
            "outgoing" => new IndicatorMethod.Outgoing(reading.Text("dimension")),
            _ => null,
        };

    private static IndicatorMethod? ReadCount(string kind, ObjectReading reading) =>
        kind switch
        {
            "serviceCount" => new IndicatorMethod.ServiceCount(reading.Texts("kinds"), reading.FindNumber("withinMetres", 0)),
            "nearestService" => new IndicatorMethod.NearestService(reading.Texts("kinds")),
            "industryBreadth" => new IndicatorMethod.IndustryBreadth(reading.FindWholeNumber("level", 1, 20), reading.FindNumber("withinMetres", 0)),
            "departures" => new IndicatorMethod.Departures(
                reading.Choice("dayType", s_dayTypes),
                reading.FindNumber("withinMetres", 0),
                reading.FindWholeNumber("afterHour", 0, 29),
                reading.Choice("counted", s_countings, DepartureCounting.SingleTrips)
            )
            {
                IsFromTimetable = reading.Choice("source", s_sources, false),
                // A trip of the timetable counts once: there is nothing to put together.
                OfStops = reading.FindText("source") == "timetable" ? default : reading.Choice("ofStops", s_aggregations, StopAggregation.Sum),
            },
            _ => null,
        };

    private IndicatorMethod? ReadArithmetic(string kind, ObjectReading reading) =>
        kind switch
        {
            "ratio" => new IndicatorMethod.Ratio(Use(reading, "of"), Use(reading, "per")),
            "difference" => new IndicatorMethod.Difference(Use(reading, "of"), Use(reading, "minus")),
            "share" => new IndicatorMethod.Share(Use(reading, "of"), Use(reading, "in")),
            "sum" => new IndicatorMethod.Sum(reading.List("of", Use)),
            "change" => ReadChange(reading),
            _ => null,
        };

    private IndicatorMethod.Change ReadChange(ObjectReading reading)
    {
        var of = Use(reading, "of");
        var isRelative = reading.Flag("relative");
        if (reading.FindWholeNumber("years", 1, 100) is { } years)
            return new IndicatorMethod.Change(of, null, years, isRelative);
        var period = new Period(ReadYear(reading.Get("from")), ReadYear(reading.Get("to")));
        if (period.From >= period.To && period.From > 0)
            errors.Add(reading.Get("to"), "rulesets.wrong-order", ("first", "from"), ("second", "to"));
        return new IndicatorMethod.Change(of, period, null, isRelative);
    }

    private string Use(ObjectReading reading, string name)
    {
        var key = reading.Text(name);
        references.Use(ReferenceKind.Indicator, key, reading.Get(name));
        return key;
    }

    private string Use(SourceNode node)
    {
        if (node.Kind != JsonValueKind.String)
            errors.Add(node, "rulesets.wrong-type", ("expected", "\"…\""), ("found", node.Kind.ToString()));
        references.Use(ReferenceKind.Indicator, node.Text, node);
        return node.Text;
    }
}
