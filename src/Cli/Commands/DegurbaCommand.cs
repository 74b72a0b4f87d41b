using System.CommandLine;
using System.Globalization;
using System.Text;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Cli.Degurba;
using Samplan.Cli.Regions;
using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Formats.GeoTiff;
using Samplan.Kernel;

namespace Samplan.Cli.Commands;

/// <summary><c>degurba --population P --land L [--built B] --level 1|2 --out C.tif …</c>: degree of urbanisation without a workspace.</summary>
internal static class DegurbaCommand
{
    public static Command Make(Terminal terminal)
    {
        var texts = terminal.Texts;
        var population = Words.Many("--population", texts["degurba.population"]);
        population.Required = true;
        var crs = new Option<string?>("--crs") { Description = texts["degurba.crs-option"] };
        var fileCrs = Pair(terminal, "--source-crs", "degurba.source-crs");
        var land = new Option<string?>("--land") { Description = texts["degurba.land"] };
        var built = new Option<string?>("--built") { Description = texts["degurba.built"] };
        var level = new Option<string>("--level") { Description = texts["degurba.level"], Required = true };
        level.AcceptOnlyFromAmong("1", "2");
        var parameters = Pair(terminal, "--param", "degurba.param");
        var map = Pair(terminal, "--map", "degurba.map");
        var file = new Option<string>("--out") { Description = texts["degurba.out"], Required = true };
        var units = new Option<string?>("--units") { Description = texts["degurba.units"] };
        var unitsOut = new Option<string?>("--units-out") { Description = texts["degurba.units-out"] };
        var command = new Command("degurba", texts["degurba.about"]) { population, crs, fileCrs, land, built, level, parameters, map, file, units, unitsOut };
        command.SetAction(
            (parse, cancellation) =>
            {
                var request = new Request(
                    new DegurbaFiles(parse.GetRequiredValue(population), parse.GetValue(land), parse.GetValue(built), Pairs.Read(parse.GetValue(map)))
                    {
                        System = parse.GetValue(crs),
                        FileSystems = Pairs.Read(parse.GetValue(fileCrs)),
                    },
                    parse.GetRequiredValue(level) == "1" ? UrbanisationLevel.One : UrbanisationLevel.Two,
                    Pairs.Read(parse.GetValue(parameters)),
                    parse.GetRequiredValue(file)
                )
                {
                    Units = parse.GetValue(units),
                    UnitsOut = parse.GetValue(unitsOut),
                };
                return Task.FromResult(Run(terminal, request, cancellation));
            }
        );
        return command;
    }

    private static Option<IReadOnlyList<string>> Pair(Terminal terminal, string name, string text)
    {
        var option = Words.Many(name, terminal.Texts[text]);
        option.Validators.Add(Pairs.Check(terminal));
        return option;
    }

    private static int Run(Terminal terminal, Request request, CancellationToken cancellation)
    {
        if ((request.Units is null) != (request.UnitsOut is null))
            return terminal.Refuse(Refusal.Of("degurba.units-and-out"));
        using var finished = new FinishedFiles();
        OutputPlaces.Check([.. request.Files.Populations, request.Files.Land, request.Files.Built, request.Units], request.Out, request.UnitsOut);
        var (parameters, rules) = UrbanisationChoice.ReadParameters(request.Parameters);
        if (parameters.FindContradiction() is { } contradiction)
            return terminal.Refuse(Say(contradiction));
        var input = DegurbaInput.Read(request.Files, cancellation);
        var areas = request.Units is { } unitFile ? DegurbaUnits.Read(unitFile, request.Files.Map, input.Place) : null;
        var (one, classes) = Classify(input.Cells, request.Level, parameters, areas is not null && request.Level == UrbanisationLevel.Two, cancellation);
        var raster = new MemoryStream();
        GeoTiffWriter.Write<byte>(raster, input.Place, classes.Codes, new RasterWriting { NoData = (byte)UrbanisationClass.Undetermined });
        var table = areas?.Classify(input, (one, classes), rules, cancellation);
        finished.Write(request.Out, raster.GetBuffer().AsSpan(0, (int)raster.Length));
        if (table is { } found)
            finished.Write(request.UnitsOut!, Encoding.UTF8.GetBytes(found.Csv));
        finished.Finish();

        if (input.Cells.BuiltSquareMetres is null && (parameters.UrbanCentre.Clusters.UsesBuilt || parameters.DenseUrbanCluster.UsesBuilt))
            terminal.Note(terminal.Texts["degurba.without-built"]);
        TellPlaced(terminal, input);
        if (input.Placed.Count == 0 && request.Files.Map.ContainsKey("persons") is false && !DegurbaInput.IsRaster(request.Files.Population))
            terminal.Note(terminal.Texts.Say("degurba.from-table", ("system", input.Place.CoordinateSystem!.Code)));
        if (table is { Overlaps: > 0 } units)
            terminal.Note(terminal.Texts.Say("degurba.units-overlap", ("count", units.Overlaps.ToString(terminal.Culture))));
        Tell(terminal, classes);
        return CommandLine.Done;
    }

    private static Refusal Say(ParameterContradiction found) =>
        Refusal.Of(
            "degurba.parameters-contradict",
            ("name", found.Name),
            ("value", found.Value.ToString(CultureInfo.InvariantCulture)),
            ("other", found.Other),
            ("otherValue", found.OtherValue.ToString(CultureInfo.InvariantCulture))
        );

    private static (UrbanisationClasses One, UrbanisationClasses Asked) Classify(
        UrbanisationGrid cells,
        UrbanisationLevel level,
        UrbanisationParameters parameters,
        bool isDegreeAsked,
        CancellationToken cancellation
    )
    {
        if (isDegreeAsked)
            return DegreeOfUrbanisation.ClassifyBoth(cells, parameters, cancellation);
        var classes = DegreeOfUrbanisation.Classify(cells, level, parameters, null, cancellation);
        return (classes, classes);
    }

    private static void TellPlaced(Terminal terminal, DegurbaInput input)
    {
        foreach (var (name, system, cells, persons) in input.Placed)
            terminal.Note(
                terminal.Texts.Say(
                    "degurba.placed",
                    ("file", name),
                    ("cells", cells.ToString("#,0", terminal.Culture)),
                    ("from", system),
                    ("persons", persons.ToString("#,0", terminal.Culture)),
                    ("to", input.Place.CoordinateSystem!.Code)
                )
            );
    }

    private static void Tell(Terminal terminal, UrbanisationClasses classes)
    {
        foreach (var (code, count) in classes.CountByClass().OrderByDescending(pair => pair.Key))
        {
            var number = ((int)code).ToString(CultureInfo.InvariantCulture);
            terminal.Say($"{number, 3}  {terminal.Texts["degurba.class-" + number], -34} {count.ToString("#,0", terminal.Culture), 12}");
        }
    }

    private sealed record Request(DegurbaFiles Files, UrbanisationLevel Level, IReadOnlyDictionary<string, string> Parameters, string Out)
    {
        public string? Units { get; init; }

        public string? UnitsOut { get; init; }
    }
}
