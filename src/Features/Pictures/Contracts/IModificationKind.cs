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

    /// <summary>Everything that is wrong with it on the picture it starts from; required fields that are empty are told by the caller.</summary>
    IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base);

    /// <summary>Lays it over what earlier changes have made. Only what <see cref="Check"/> has nothing against is applied.</summary>
    Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation);

    IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base);

    /// <summary>The change in words, without its reason.</summary>
    string Say(Modification change, ChangeBase @base, Texts texts);
}
