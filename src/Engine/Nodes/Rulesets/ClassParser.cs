namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Reads <c>classes[]</c>, <c>properties[]</c> and the classes of the typology.</summary>
internal sealed class ClassParser(ErrorList errors, ReferenceBook references, RuleParser rules)
{
    private static readonly Dictionary<string, SymbolShape> s_shapes = new(StringComparer.Ordinal)
    {
        ["doubleRing"] = SymbolShape.DoubleRing,
        ["disc"] = SymbolShape.Disc,
        ["ring"] = SymbolShape.Ring,
        ["diamond"] = SymbolShape.Diamond,
        ["dot"] = SymbolShape.Dot,
    };

    public NodeClass ReadClass(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var key = reading.Key();
        references.Declare(ReferenceKind.Class, key, node);
        var nodeClass = new NodeClass(key, reading.LocalText("name"), ReadSymbol(reading.Get("symbol")), rules.ReadOf(reading))
        {
            Plural = reading.FindLocalText("plural"),
        };
        reading.Finish();
        return nodeClass;
    }

    public NodeProperty ReadProperty(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var key = reading.Key();
        references.Declare(ReferenceKind.Property, key, node);
        var rule = reading.Get("rule");
        var property = new NodeProperty(key, reading.LocalText("name"), rule.Line > 0 ? rules.Read(rule) : new Rule.Otherwise());
        reading.Finish();
        return property;
    }

    public TypologyRules ReadTypology(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var cells = new ObjectReading(reading.Get("cells"), errors);
        var typology = new TypologyRules(
            cells.Number("sizeMetres", 1),
            cells.List("classes", ReadCellClass),
            reading.FindList("municipalities", ReadMunicipalityClass)
        );
        for (var i = 1; i < typology.Cells.Count; i++)
        {
            if (typology.Cells[i].FromPersonsPerSquareKilometre <= typology.Cells[i - 1].FromPersonsPerSquareKilometre)
                errors.Add(cells.Get("classes").Items[i], "rulesets.not-ascending");
        }
        CheckOtherwiseLast(reading.Find("municipalities"), [.. typology.Municipalities.Select(one => one.Rule)]);
        cells.Finish();
        reading.Finish();
        return typology;
    }

    /// <summary>A class that takes what is left hides every class below it.</summary>
    public void CheckOtherwiseLast(SourceNode? list, IReadOnlyList<Rule> inOrder)
    {
        for (var i = 0; i < inOrder.Count - 1; i++)
        {
            if (inOrder[i] is Rule.Otherwise && list!.Items[i].FindMember("otherwise") is { } otherwise)
                errors.Add(otherwise, "rulesets.otherwise-last");
        }
    }

    private Symbol ReadSymbol(SourceNode node)
    {
        if (node.Line == 0)
            return new Symbol(SymbolShape.Dot, 4, new ThemeColor("", "")); // its absence is already reported
        var reading = new ObjectReading(node, errors);
        var symbol = new Symbol(reading.Choice("shape", s_shapes), reading.Number("sizePixels", 1, 100), reading.Color("color"));
        reading.Finish();
        return symbol;
    }

    private CellClass ReadCellClass(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var key = reading.Key();
        references.Declare(ReferenceKind.CellClass, key, node);
        var cell = new CellClass(key, reading.LocalText("name"), reading.Number("fromPersonsPerSquareKilometre", 0), reading.Color("color"));
        reading.Finish();
        return cell;
    }

    private MunicipalityClass ReadMunicipalityClass(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var key = reading.Key();
        references.Declare(ReferenceKind.MunicipalityClass, key, node);
        var municipality = new MunicipalityClass(key, reading.LocalText("name"), reading.Color("color"), rules.ReadOf(reading));
        reading.Finish();
        return municipality;
    }
}
