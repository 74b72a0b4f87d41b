using Samplan.Kernel;

namespace Samplan.Catalogue.Contracts;

/// <summary>A column of the file that no field takes, and what it becomes.</summary>
/// <param name="Becomes">Texts key: <c>catalogue.becomes.indicator</c>, <c>number</c>, <c>text</c> or <c>nothing</c>.</param>
public sealed record PreviewColumn(string Name, Refusal Becomes);
