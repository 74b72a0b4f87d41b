using System.CommandLine;
using System.Globalization;
using Samplan.Geo.Tiles;
using Samplan.Kernel;
using Samplan.Maps.Contracts;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary><c>tile &lt;workspace&gt; &lt;layer&gt; &lt;z&gt;/&lt;x&gt;/&lt;y&gt; [--out F]</c>: one vector tile, uncompressed.</summary>
internal static class TileCommand
{
    public static Command Make(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var layer = new Argument<string>("layer") { Description = terminal.Texts["cli.tile.layer"] };
        var address = new Argument<string>("address") { Description = terminal.Texts["cli.tile.address"] };
        var file = new Option<string?>("--out") { Description = terminal.Texts["cli.tile.out"] };
        var command = new Command("tile", terminal.Texts["cli.tile.about"]) { workspace, layer, address, file };
        command.SetAction(
            (parse, cancellation) =>
                terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    WorkspaceAccess.Read,
                    async rooms =>
                    {
                        var asked = parse.GetRequiredValue(address);
                        if (Read(asked) is not { } tile)
                            return terminal.Refuse(Refusal.Of("cli.tile.wrong-address", ("address", asked)));
                        var listed = await rooms.Get<IMapLayers>().ListAsync(cancellation);
                        if (listed.FirstOrDefault(one => one.Id.Value == parse.GetRequiredValue(layer)) is not { } found)
                            return terminal.Refuse(
                                Refusal.Of(
                                    "cli.tile.no-layer",
                                    ("layer", parse.GetRequiredValue(layer)),
                                    ("layers", string.Join(", ", listed.Select(one => one.Id.Value)))
                                )
                            );
                        await WriteAsync(await rooms.Get<ITiles>().DrawAsync(found, tile, cancellation), parse.GetValue(file), cancellation);
                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }

    private static TileAddress? Read(string text) =>
        text.Split('/') is [var z, var x, var y] && Number(z) is { } zoom && Number(x) is { } column && Number(y) is { } row
            ? TileAddress.Find(zoom, column, row)
            : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static async Task WriteAsync(byte[] tile, string? file, CancellationToken cancellation)
    {
        if (file is not null)
        {
            AtomicFile.Write(file, tile);
            return;
        }
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(tile, cancellation);
    }
}
