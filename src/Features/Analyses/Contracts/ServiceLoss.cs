namespace Samplan.Analyses.Contracts;

/// <summary>A service, and who would lose what if it alone closed. People live in squares; ways are one way, in the measure's unit.</summary>
/// <param name="Id">As change sets name it: <c>DATASET/ROW</c>, the row counted from 0.</param>
/// <param name="Easting">EPSG:3006, metres.</param>
/// <param name="Northing">EPSG:3006, metres.</param>
/// <param name="Place">Label of the place that it lies in; null outside them all.</param>
/// <param name="Municipality">Name of the municipality; null beyond the border.</param>
public sealed record ServiceLoss(string Id, string Kind, string? Name, double Easting, double Northing, string? Place, string? Municipality)
{
    /// <summary>False where no street is near it: then nothing is known of who has it, and every sum is 0 without meaning anything.</summary>
    public bool IsLinked { get; init; }

    /// <summary>People who have it nearest.</summary>
    public double Served { get; init; }

    /// <summary>People who have one within the limit and would have none within it.</summary>
    public double Stranded { get; init; }

    /// <summary>People whose way would be longer by more than the measure asks, or who would have none; null where nobody asks.</summary>
    public double? Longer { get; init; }

    /// <summary>People who would have none however far they went; they are in no sum and no mean.</summary>
    public double WithoutAnother { get; init; }

    /// <summary>Person-kilometres or person-minutes that would be travelled more.</summary>
    public double Extra { get; init; }

    /// <summary>By person of those who change to another; null when nobody does.</summary>
    public double? MeanExtra { get; init; }

    /// <summary>The greatest that anybody's way would grow; null when nobody changes to another.</summary>
    public double? LongestExtra { get; init; }

    /// <summary>The longest way that anybody would have; null when nobody changes to another.</summary>
    public double? LongestWay { get; init; }

    /// <summary>No other lies in its place; null outside places.</summary>
    public bool? IsLastInPlace { get; init; }

    /// <summary>No other lies in its municipality; null beyond the border.</summary>
    public bool? IsLastInMunicipality { get; init; }

    /// <summary>Id of the service that is nearest to it; null where none is reached.</summary>
    public string? NearestOther { get; init; }

    /// <summary>The way from it to <see cref="NearestOther"/>.</summary>
    public double? NearestOtherWay { get; init; }

    /// <summary>1 for the first that closes for want of people, 2 for the next …; null where it stays, and where nobody asks.</summary>
    public int? ClosesAs { get; init; }
}
