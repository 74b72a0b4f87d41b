namespace Samplan.Engine.Settlements.MunicipalityTypes;

/// <summary>What "together with adjoining municipalities" means; the report's sentence can be read both ways.</summary>
public enum MetropolitanArea
{
    /// <summary>The municipality and all that it adjoins.</summary>
    WithAllNeighbours,

    /// <summary>An unbroken area of municipalities that are all as little rural as a metropolitan one must be.</summary>
    ConnectedUrban,
}
