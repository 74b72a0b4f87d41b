namespace Samplan.Geo.Definitions;

/// <summary>The kinds of projection that some supported system uses.</summary>
internal enum ProjectionKind
{
    Unsupported,
    Geographic,
    TransverseMercator,
    WebMercator,
    LambertAzimuthal,
    Mollweide,
}

/// <summary>
/// Parameters of a definition, in degrees and metres once <see cref="AngleUnitRadians"/> and <see cref="LengthUnitMetres"/> are 1 degree
/// and 1 metre. What is not said is at the default that both WKT and PROJ give it.
/// </summary>
internal sealed record DefinitionParameters
{
    public ProjectionKind Kind { get; init; }

    public string DatumName { get; init; } = "";

    public double SemiMajorMetres { get; init; }

    /// <summary>0 for a sphere.</summary>
    public double InverseFlattening { get; init; }

    public double PrimeMeridian { get; init; }

    public double LatitudeOfOrigin { get; init; }

    public double CentralMeridian { get; init; }

    public double Scale { get; init; } = 1;

    public double FalseEasting { get; init; }

    public double FalseNorthing { get; init; }

    public double LengthUnitMetres { get; init; } = 1;

    public double AngleUnitRadians { get; init; } = Math.PI / 180;

    /// <summary>A datum shift other than zero or that of RT 90 is given.</summary>
    public bool HasForeignShift { get; init; }
}
