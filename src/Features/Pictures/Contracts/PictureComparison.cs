using Samplan.Engine.ChangeSets;

namespace Samplan.Pictures.Contracts;

/// <summary>Two pictures side by side.</summary>
/// <param name="Difference">What differs, for whoever draws it.</param>
/// <param name="Rows">The same as rows of a table, each with its sentence: places first, the highest class first, then links, the widest first.</param>
public sealed record PictureComparison(PictureBook Before, PictureBook After, PictureDifference Difference, IReadOnlyList<ComparisonRow> Rows);
