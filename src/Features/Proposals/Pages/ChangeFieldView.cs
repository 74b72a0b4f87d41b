using Samplan.Pictures.Contracts;

namespace Samplan.Proposals.Pages;

/// <summary>A field of the form in which a change is written.</summary>
/// <param name="Name">Of the input, with what the form puts before it.</param>
/// <param name="Choices">Value and label; empty where anything may be written.</param>
/// <param name="Value">As entered.</param>
public sealed record ChangeFieldView(string Name, ModificationField Field, IReadOnlyList<(string Value, string Label)> Choices, string Value);
