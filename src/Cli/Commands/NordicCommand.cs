using System.CommandLine;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Cli.Degurba;
using Samplan.Cli.Regions;
using Samplan.Engine.Settlements.Nordic;
using Samplan.Formats.GeoTiff;
using Samplan.Kernel;

namespace Samplan.Cli.Commands;

/// <summary>
/// <c>nordic --population P [--land L] [--param name=value …] --out C.tif</c>: an approximation of the Nordic urban–rural typology, and it says so: the published limits are not all known.
/// </summary>
internal static class NordicCommand
{
    public static Command Make(Terminal terminal)
    {
        var texts = terminal.Texts;
        var population = new Option<string>("--population") { Description = texts["degurba.population"], Required = true };
        var land = new Option<string?>("--land") { Description = texts["degurba.land"] };
        var map = Words.Many("--map", texts["degurba.map"]);
        var parameters = Words.Many("--param", texts["nordic.param"]);
        foreach (var pairs in new[] { map, parameters })
            pairs.Validators.Add(Pairs.Check(terminal));
        var file = new Option<string>("--out") { Description = texts["degurba.out"], Required = true };
        var command = new Command("nordic", texts["nordic.about"]) { population, land, map, parameters, file };
        command.SetAction(
            (parse, cancellation) =>
            {
                var chosen = ReadParameters(Pairs.Read(parse.GetValue(parameters)));
                var files = new DegurbaFiles([parse.GetRequiredValue(population)], parse.GetValue(land), null, Pairs.Read(parse.GetValue(map)));
                using var finished = new FinishedFiles();
                OutputPlaces.Check([files.Population, files.Land], parse.GetRequiredValue(file));
                var input = DegurbaInput.Read(files, cancellation);
                var classes = NordicTypology.Classify(input.Cells, chosen, null, cancellation);
                var raster = new MemoryStream();
                GeoTiffWriter.Write<byte>(
                    raster,
                    input.Place,
                    Array.ConvertAll(classes, one => (byte)one),
                    new RasterWriting { NoData = (byte)NordicClass.Undetermined }
                );
                finished.Write(parse.GetRequiredValue(file), raster.GetBuffer().AsSpan(0, (int)raster.Length));
                finished.Finish();
                terminal.Note(texts["nordic.approximation"]);
                foreach (var group in classes.GroupBy(one => one).OrderBy(group => group.Key))
                    terminal.Say($"{(int)group.Key, 3}  {texts[$"nordic.class-{(int)group.Key}"], -34} {group.Count().ToString("#,0", terminal.Culture), 12}");
                return Task.FromResult(CommandLine.Done);
            }
        );
        return command;
    }

    private static NordicParameters ReadParameters(IReadOnlyDictionary<string, string> given)
    {
        var read = NordicTypologyParameters.Thresholds.Read(given);
        return NordicTypologyParameters.Read(read.Value ?? throw new RefusedException(read.Refusal!));
    }
}
