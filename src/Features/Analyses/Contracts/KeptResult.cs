using System.Text.Json;

namespace Samplan.Analyses.Contracts;

/// <summary>A result as it is kept: where it comes from and its canonical bytes, whose hash the provenance tells.</summary>
public sealed record KeptResult(Provenance Provenance, ReadOnlyMemory<byte> Content)
{
    public TResult Read<TResult>()
        where TResult : class => Read<TResult>(Content.Span);

    /// <summary>Reads canonical bytes that were taken out of a workspace.</summary>
    /// <exception cref="JsonException">They are not such a result.</exception>
    public static TResult Read<TResult>(ReadOnlySpan<byte> content)
        where TResult : class =>
        JsonSerializer.Deserialize<TResult>(content, Step.Canonical) ?? throw new JsonException($"A kept {typeof(TResult).Name} is empty.");
}
