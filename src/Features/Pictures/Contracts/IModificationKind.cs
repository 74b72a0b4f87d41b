using Samplan.Kernel;

namespace Samplan.Pictures.Contracts;

/// <summary>
/// A kind of change: what its form asks, what may be wrong with it, and what it does. The room that knows the thing registers the kind; nothing
/// else needs to know of it. Its name is the text <c>pictures.changes.kind.KEY</c>.
/// </summary>
public interface IModificationKind
{
    string Key { get; }

    IReadOnlyList<ModificationField> Fields { get; }

    /// <summary>
    /// Fetches what the kind needs to know besides the picture. Called before changes are tried and before its form is shown; a kind that has not been
    /// asked to checks what it can without.
    /// </summary>
    Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>What can be chosen in a field of <see cref="ModificationFieldKind.Choice"/>: value and name, in the order of the list.</summary>
    IReadOnlyList<(string Value, string Name)> ListChoices(ModificationField field) => [];

    /// <summary>Everything that is wrong with it on the picture it starts from; required fields that are empty are told by the caller.</summary>
    IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base);

    /// <summary>Lays it over what earlier changes have made. Only what <see cref="Check"/> has nothing against is applied.</summary>
    Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation);

    IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base);

    /// <summary>The change in words, without its reason.</summary>
    string Say(Modification change, ChangeBase @base, Texts texts);
}
