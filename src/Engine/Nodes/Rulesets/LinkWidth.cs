namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>
/// Width classes of links. <paramref name="Breaks"/> is the lower end of each class in persons for <see cref="LinkWidthMethod.Fixed"/>, otherwise empty
/// and the number of classes is that of <paramref name="Pixels"/>.
/// </summary>
public sealed record LinkWidth(LinkWidthMethod Method, IReadOnlyList<double> Breaks, IReadOnlyList<double> Pixels);
