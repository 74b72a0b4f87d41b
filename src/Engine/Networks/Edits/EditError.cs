namespace Samplan.Engine.Networks.Edits;

/// <summary>What is wrong with one of several changes.</summary>
/// <param name="Edit">Its position among them.</param>
/// <param name="Value">What it is about: a way's id, a number, the place among the line's.</param>
public readonly record struct EditError(int Edit, EditFault Fault, string Value);
