namespace Samplan.Formats.VectorTile;

/// <param name="Commands">The geometry as it is encoded.</param>
/// <param name="Attributes">String, float, double, long, ulong or bool by key.</param>
public sealed record VectorTileFeature(ulong? Id, VectorTileGeometryType Type, IReadOnlyDictionary<string, object> Attributes, IReadOnlyList<uint> Commands)
{
    /// <summary>Points, lines or rings as x, y, x, y …; a ring is not closed.</summary>
    /// <exception cref="InvalidDataException">The commands are not well formed.</exception>
    public IReadOnlyList<int[]> ListPaths()
    {
        var paths = new List<int[]>();
        var path = new List<int>();
        var (x, y, at) = (0, 0, 0);
        while (at < Commands.Count)
        {
            var (command, count) = (Commands[at] & 7, Commands[at] >> 3);
            at++;
            if (command == 7)
                continue;
            if (command is not (1 or 2) || count == 0 || at + 2L * count > Commands.Count)
                throw new InvalidDataException("The geometry's commands are not well formed.");
            for (var i = 0; i < count; i++, at += 2)
            {
                if (command == 1 && path.Count > 0)
                {
                    paths.Add([.. path]);
                    path.Clear();
                }
                x = unchecked(x + UnZigZag(Commands[at]));
                y = unchecked(y + UnZigZag(Commands[at + 1]));
                path.Add(x);
                path.Add(y);
            }
        }
        if (path.Count > 0)
            paths.Add([.. path]);
        return paths;
    }

    private static int UnZigZag(uint value) => (int)(value >> 1) ^ -(int)(value & 1);
}
