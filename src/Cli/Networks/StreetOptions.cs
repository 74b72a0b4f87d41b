using System.CommandLine;
using Samplan.Analyses.Contracts;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>The options of <c>network</c> that say what the streets are read from.</summary>
internal sealed class StreetOptions
{
    private const double MostToleranceMetres = 100;
    private readonly Option<string?> _osm;
    private readonly Option<string?> _roads;
    private readonly Option<IReadOnlyList<string>> _map;
    private readonly Option<string?> _layer;
    private readonly Option<string?> _crs;
    private readonly Option<string?> _tolerance;

    public StreetOptions(Terminal terminal)
    {
        _osm = new Option<string?>("--osm") { Description = terminal.Texts["cli.network.osm"] };
        _roads = new Option<string?>("--roads") { Description = terminal.Texts["cli.network.roads"] };
        _map = Commands.Words.Many("--map", terminal.Texts["cli.network.map"]);
        _map.Validators.Add(Pairs.Check(terminal));
        _layer = new Option<string?>("--layer") { Description = terminal.Texts["cli.network.layer"] };
        _crs = new Option<string?>("--crs") { Description = terminal.Texts["cli.travel-times.crs"] };
        _tolerance = new Option<string?>("--tolerance") { Description = terminal.Texts["cli.network.tolerance"] };
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_osm, _roads, _map, _layer, _crs, _tolerance])
            command.Add(option);
    }

    /// <exception cref="RefusedException">Both or neither is given, or something that goes with the other.</exception>
    public StreetFile Read(ParseResult parse)
    {
        var (osm, roads) = (parse.GetValue(_osm), parse.GetValue(_roads));
        if (osm is null == roads is null)
            throw new RefusedException(new Refusal("networks.osm-or-roads"));
        if (roads is null)
        {
            if (((Option[])[_map, _layer, _crs, _tolerance]).FirstOrDefault(option => parse.GetResult(option) is not null) is { } astray)
                throw new RefusedException(Refusal.Of("networks.roads-only", ("option", astray.Name)));
            return new StreetFile(osm!, null);
        }
        var map = Pairs.Read(parse.GetValue(_map));
        if (map.Keys.FirstOrDefault(static field => !LineStreets.Fields.Contains(field, StringComparer.Ordinal)) is { } unknown)
            throw new RefusedException(Refusal.Of("networks.road-field-unknown", ("field", unknown), ("fields", string.Join(", ", LineStreets.Fields))));
        var tolerance = CallNumbers.Find(parse, _tolerance, 0, MostToleranceMetres) ?? LineStreets.ToleranceMetres;
        return new StreetFile(roads, new LineReading(map, parse.GetValue(_layer), parse.GetValue(_crs), tolerance));
    }
}
