namespace Samplan.Accessibility.Pages;

/// <summary>An area that is reached within a limit; it holds the smaller ones.</summary>
/// <param name="Class">Of the colours of minutes: 0 for the nearest.</param>
/// <param name="People">In squares whose middle is reached within the limit.</param>
public sealed record BandRow(int Class, int Minutes, double People, double SquareKilometres)
{
    private const int MostApart = 3;

    /// <summary>Up to three bands take every other colour, so that they are told apart.</summary>
    public static int ClassOf(int band, int bands) => bands <= MostApart ? 2 * band : band;
}
