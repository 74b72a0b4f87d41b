using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Derivations;

/// <summary>The steps of a workspace in an order where each stands after what it reads; the same steps give the same order.</summary>
internal sealed class StepGraph
{
    private readonly Dictionary<StepKey, Step> _steps;

    public StepGraph(IReadOnlyList<Step> steps)
    {
        _steps = steps.ToDictionary(step => step.Key);
        InOrder = Order();
    }

    public IReadOnlyList<Step> InOrder { get; }

    /// <summary>The results a step reads, of those that exist, by key.</summary>
    public IEnumerable<Step> ListInputs(Step step) =>
        step.Steps.Where(_steps.ContainsKey).Distinct().OrderBy(key => key.Value, StringComparer.Ordinal).Select(key => _steps[key]);

    private List<Step> Order()
    {
        var ordered = new List<Step>(_steps.Count);
        var open = new HashSet<StepKey>();
        var done = new HashSet<StepKey>();
        foreach (var step in _steps.Values.OrderBy(step => step.Key.Value, StringComparer.Ordinal))
            Visit(step);
        return ordered;

        void Visit(Step step)
        {
            if (done.Contains(step.Key))
                return;
            if (!open.Add(step.Key))
                throw new InvalidOperationException($"The step {step.Key} reads its own result.");
            foreach (var input in ListInputs(step))
                Visit(input);
            done.Add(step.Key);
            ordered.Add(step);
        }
    }
}
