using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts.Regions;

namespace Samplan.Analyses.Regions;

/// <summary>Addresses that carry on the choice that is tried, so that a unit is explained by the regions that the reader looks at.</summary>
internal static class RegionAddress
{
    /// <summary>Empty, or what follows the path: <c>?lang=en&amp;method=ttwa</c>.</summary>
    public static string Query(PageFrame frame, RegionSet set)
    {
        string[] parts = [frame.Query.TrimStart('?'), RegionQuery.Write(set.Choice)];
        return "?" + string.Join('&', parts.Where(part => part.Length > 0));
    }
}
