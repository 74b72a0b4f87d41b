using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Organisations;

/// <summary>What the rooms together know of municipalities: nothing where no room knows the region's geography.</summary>
internal static class KnownMunicipalities
{
    /// <summary>Each once, by name.</summary>
    public static async Task<IReadOnlyList<Municipality>> ListAsync(this IEnumerable<IMunicipalities> rooms, CancellationToken cancellation)
    {
        var all = new List<Municipality>();
        foreach (var room in rooms)
            all.AddRange(await room.ListAsync(cancellation));
        return [.. all.DistinctBy(one => one.Code).OrderBy(one => one.Name, SwedishOrder.Names)];
    }
}
