using Samplan.Pictures.Contracts;

namespace Samplan.Proposals.Pages;

/// <summary>A field of the form in which a change is written.</summary>
/// <param name="Name">Of the input, with what the form puts before it.</param>
/// <param name="Choices">Value and label; empty where anything may be written.</param>
/// <param name="Value">As entered, by the name that people know it by.</param>
public sealed record ChangeFieldView(string Name, ModificationField Field, IReadOnlyList<(string Value, string Label)> Choices, string Value)
{
    /// <summary>What the field's list offers while one writes; each with words about it, or none.</summary>
    public IReadOnlyList<(string Value, string Label)> Suggestions { get; init; } = [];
}
