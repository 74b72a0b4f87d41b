using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samplan.Analyses.Contracts;

/// <summary>
/// A pure function from datasets, results of other steps and parameters to a result. It reads nothing else: no clock, no files, no
/// earlier result of its own. Its version is raised when the same inputs would give another result than before.
/// </summary>
public abstract class Step
{
    /// <summary>Results are kept as JSON with properties in declared order, so that equal results are equal bytes.</summary>
    internal static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A share of nothing is no number, and is kept as that.
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public abstract StepKey Key { get; }

    /// <summary>Version of the method, from 1.</summary>
    public abstract int Version { get; }

    public virtual IReadOnlyList<DatasetNeed> Datasets => [];

    /// <summary>The steps whose results this one reads. One that does not exist in this workspace is left out.</summary>
    public virtual IReadOnlyList<StepKey> Steps => [];

    /// <summary>Everything else that decides the result, by name, as canonical text (JSON or a plain value).</summary>
    public virtual IReadOnlyDictionary<string, string> Parameters => s_none;

    /// <summary>The result, its canonical bytes and the tables that show it.</summary>
    internal abstract StepOutput Run(StepInputs inputs, CancellationToken cancellation);

    internal abstract object Read(ReadOnlySpan<byte> content);

    private static readonly IReadOnlyDictionary<string, string> s_none = new Dictionary<string, string>();
}

/// <summary>A <see cref="Step"/> with a result of a type that System.Text.Json writes and reads without loss.</summary>
public abstract class Step<TResult> : Step
    where TResult : class
{
    protected abstract TResult Compute(StepInputs inputs, CancellationToken cancellation);

    /// <summary>The tables of <c>region.gpkg</c> that show the result on maps and in QGIS.</summary>
    protected virtual IReadOnlyList<ResultTable> ListTables(TResult result) => [];

    /// <summary>The same, where the tables also show what the result was made from, such as the shapes of places.</summary>
    protected virtual IReadOnlyList<ResultTable> ListTables(TResult result, StepInputs inputs) => ListTables(result);

    /// <summary>Ids of the datasets that the result really rests on, of those declared; null when that is all of them.</summary>
    protected virtual IReadOnlyList<string>? ListUsedDatasets(TResult result) => null;

    internal sealed override StepOutput Run(StepInputs inputs, CancellationToken cancellation)
    {
        var result = Compute(inputs, cancellation);
        return new StepOutput(result, JsonSerializer.SerializeToUtf8Bytes(result, Canonical), ListTables(result, inputs), ListUsedDatasets(result));
    }

    internal sealed override object Read(ReadOnlySpan<byte> content) =>
        JsonSerializer.Deserialize<TResult>(content, Canonical) ?? throw new JsonException($"The kept result of {Key} is empty.");
}
