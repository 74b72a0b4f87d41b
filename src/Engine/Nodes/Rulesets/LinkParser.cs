namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Reads <c>links</c>, <c>places</c> and <c>stability</c>.</summary>
internal sealed class LinkParser(ErrorList errors, ReferenceBook references)
{
    private static readonly Dictionary<string, LinkWidthMethod> s_methods = new(StringComparer.Ordinal)
    {
        ["fixed"] = LinkWidthMethod.Fixed,
        ["quantile"] = LinkWidthMethod.Quantile,
        ["naturalBreaks"] = LinkWidthMethod.NaturalBreaks,
    };

    private static readonly Dictionary<string, FunctionalPlaceKind> s_placeKinds = new(StringComparer.Ordinal)
    {
        ["locality"] = FunctionalPlaceKind.Locality,
        ["smaller-locality"] = FunctionalPlaceKind.SmallerLocality,
        ["holiday-home-area"] = FunctionalPlaceKind.HolidayHomeArea,
        ["activity-area"] = FunctionalPlaceKind.ActivityArea,
    };

    public LinkRules ReadLinks(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var links = new LinkRules(
            reading.List("dimensions", ReadDimension),
            ReadCutoff(reading.Get("cutoff")),
            ReadWidth(reading.Get("width")),
            ReadSignificance(reading.Get("significance"))
        )
        {
            Combined = reading.Find("combined") is { } combined ? ReadCombined(combined) : CombinedLinks.Default,
            Satellites = reading.Find("satellites") is { } satellites ? ReadSatellites(satellites) : null,
        };
        if (links.Dimensions.Count > 0 && links.Dimensions.All(dimension => dimension.Weight == 0))
            errors.Add(reading.Get("dimensions"), "rulesets.no-weight");
        reading.Finish();
        return links;
    }

    public FunctionalPlaceRule? ReadPlaces(SourceNode node)
    {
        var places = new ObjectReading(node, errors);
        var reading = new ObjectReading(places.Get("functional"), errors);
        var rule = new FunctionalPlaceRule(reading.Number("bufferMetres", 0, 10_000), reading.List("priority", ReadPlaceKind));
        if (rule.Priority.Distinct().Count() != rule.Priority.Count)
            errors.Add(reading.Get("priority"), "rulesets.value-twice");
        reading.Finish();
        places.Finish();
        return rule;
    }

    public StabilityRule ReadStability(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var rule = new StabilityRule(reading.Number("thresholdShare", 0, 1));
        reading.Finish();
        return rule;
    }

    private FunctionalPlaceKind ReadPlaceKind(SourceNode node)
    {
        if (s_placeKinds.TryGetValue(node.Text, out var kind))
            return kind;
        errors.Add(node, "rulesets.unknown-value", ("value", node.Text), ("allowed", string.Join(", ", s_placeKinds.Keys)));
        return default;
    }

    private LinkDimension ReadDimension(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var key = reading.Key();
        references.Declare(ReferenceKind.Dimension, key, node);
        var dimension = new LinkDimension(key, reading.LocalText("name"), reading.Number("weight", 0), reading.Color("color"));
        reading.Finish();
        return dimension;
    }

    private LinkCutoff ReadCutoff(SourceNode node)
    {
        if (node.Line == 0)
            return new LinkCutoff(0, 0); // its absence is already reported
        var reading = new ObjectReading(node, errors);
        var cutoff = new LinkCutoff(reading.Number("insidePersons", 0), reading.Number("outsidePersons", 0));
        reading.Finish();
        return cutoff;
    }

    private LinkWidth ReadWidth(SourceNode node)
    {
        if (node.Line == 0)
            return new LinkWidth(LinkWidthMethod.Fixed, [], []); // its absence is already reported
        var reading = new ObjectReading(node, errors);
        var method = reading.Choice("method", s_methods);
        var breaks = method == LinkWidthMethod.Fixed ? reading.Numbers("breaks") : [];
        var pixels = reading.Numbers("pixels");
        if (method == LinkWidthMethod.Fixed)
            CheckOneEach(reading, breaks, pixels);
        CheckAscending(reading, "breaks", breaks);
        CheckAscending(reading, "pixels", pixels);
        reading.Finish();
        return new LinkWidth(method, breaks, pixels);
    }

    private CombinedLinks ReadCombined(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var breaks = reading.Numbers("breaks");
        var pixels = reading.Numbers("pixels");
        CheckOneEach(reading, breaks, pixels);
        CheckAscending(reading, "breaks", breaks);
        CheckAscending(reading, "pixels", pixels);
        var combined = new CombinedLinks(reading.Number("cutoffInside", 0, 1), reading.Number("cutoffOutside", 0, 1), breaks, pixels);
        reading.Finish();
        return combined;
    }

    private void CheckOneEach(ObjectReading reading, IReadOnlyList<double> breaks, IReadOnlyList<double> pixels)
    {
        if (breaks.Count != pixels.Count)
            errors.Add(reading.Get("pixels"), "rulesets.one-width-each", ("breaks", $"{breaks.Count}"), ("pixels", $"{pixels.Count}"));
    }

    private void CheckAscending(ObjectReading reading, string name, IReadOnlyList<double> numbers)
    {
        for (var i = 1; i < numbers.Count; i++)
        {
            if (numbers[i] <= numbers[i - 1])
                errors.Add(reading.Get(name).Items[i], "rulesets.not-ascending");
        }
    }

    private LinkSignificance ReadSignificance(SourceNode node)
    {
        if (node.Line == 0)
            return new LinkSignificance(0, 0); // its absence is already reported
        var reading = new ObjectReading(node, errors);
        var significance = new LinkSignificance(reading.Number("shareThreshold", 0, 1), reading.Number("minimumPersons", 0));
        reading.Finish();
        return significance;
    }

    private SatelliteRule ReadSatellites(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var dimension = reading.Text("dimension");
        references.Use(ReferenceKind.Dimension, dimension, reading.Get("dimension"));
        var rule = new SatelliteRule(
            dimension,
            reading.Number("satelliteShare", 0, 1),
            reading.Number("centreMaximumShare", 0, 1),
            reading.WholeNumber("secondaryCentreSatellites", 1, 1000),
            reading.Number("minimumPersons", 0)
        );
        reading.Finish();
        return rule;
    }
}
