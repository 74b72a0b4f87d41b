using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Nearness;
using Samplan.Engine.Networks.Edits;
using Samplan.Kernel;

namespace Samplan.Accessibility.Scenarios;

/// <summary>What changes come to, before anything is made: edits of streets and timetables each with the change they belong to, and the services as they would be.</summary>
internal sealed class ScenarioDraft(TravelGround ground)
{
    private int _change;

    public TravelGround Ground => ground;

    public List<(int Change, StreetEdit Edit)> Streets { get; } = [];

    public List<(int Change, TimetableEdit Edit)> Timetables { get; } = [];

    public List<ServicePoint> Services { get; } = [.. ground.ServicesByKind.SelectMany(kind => kind.Value)];

    public List<ScenarioProblem> Problems { get; } = [];

    public void Begin(int change) => _change = change;

    public void Edit(StreetEdit edit) => Streets.Add((_change, edit));

    public void Edit(TimetableEdit edit) => Timetables.Add((_change, edit));

    public void Refuse(Refusal refusal) => Problems.Add(new ScenarioProblem(_change, refusal));
}
