using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts.Regions;

namespace Samplan.Analyses.Regions;

/// <summary>Addresses that carry on the choice that is tried, so that a unit is explained by what the reader looks at.</summary>
internal static class RegionAddress
{
    /// <summary>What follows the path: <c>?lang=en&amp;method=ttwa</c>.</summary>
    public static string Query(PageFrame frame, RegionSet set) => Query(frame, RegionQuery.Write(set.Choice));

    /// <summary>Empty, or what follows the path.</summary>
    /// <param name="choice">The choice as the parameters of an address; empty for the one that is kept.</param>
    public static string Query(PageFrame frame, string choice)
    {
        string[] parts = [frame.Query.TrimStart('?'), choice];
        return parts.All(part => part.Length == 0) ? "" : "?" + string.Join('&', parts.Where(part => part.Length > 0));
    }
}
