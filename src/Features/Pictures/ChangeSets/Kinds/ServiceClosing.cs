using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>A service closes. Rows after it keep their numbers: it stays as a row without a kind, which nothing counts.</summary>
internal sealed class ServiceClosing : IModificationKind
{
    public string Key => "service-close";

    public IReadOnlyList<ModificationField> Fields => [new("service", ModificationFieldKind.Service)];

    public IReadOnlyList<Refusal> Check(Modification change, ChangeBase @base) =>
        ServiceRows.Find(change["service"]!, @base.Datasets) is null ? [Refusal.Of("pictures.changes.no-service", ("service", change["service"]!))] : [];

    public async Task ApplyAsync(Modification change, ChangeDraft draft, CancellationToken cancellation)
    {
        var (version, row) = ServiceRows.Find(change["service"]!, draft.Datasets)!.Value;
        draft.Replace(version, ServiceRows.Closed(await draft.ReadAsync(version, cancellation), row), $"close {change["service"]}");
    }

    public IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base) => [new($"services:{change["service"]}")];

    public string Say(Modification change, ChangeBase @base, Texts texts) =>
        texts.Say("pictures.changes.say.service-close", ("service", ServiceRows.NameOf(change)));
}
