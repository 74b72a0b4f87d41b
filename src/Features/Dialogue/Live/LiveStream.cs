using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Encodings.Web;
using Samplan.Dialogue.Contracts;

namespace Samplan.Dialogue.Live;

/// <summary>Writes <c>text/event-stream</c> as the HTML standard has it.</summary>
internal sealed class LiveStream(PipeWriter writer)
{
    private const int RetryMilliseconds = 1_000;

    public void Begin() => Write($"retry: {RetryMilliseconds.ToString(CultureInfo.InvariantCulture)}\n\n");

    public void Write(LiveEvent told) =>
        Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"id: {told.Number}\nevent: change\ndata: {{\"about\":\"{JavaScriptEncoder.Default.Encode(told.About.ToString())}\",\"what\":\"{JavaScriptEncoder.Default.Encode(told.What)}\"}}\n\n"
            )
        );

    /// <summary>The log does not reach back to what the page has seen: it reads everything again.</summary>
    public void Reset(long number) => Write(string.Create(CultureInfo.InvariantCulture, $"id: {number}\nevent: reset\ndata: {{}}\n\n"));

    /// <summary>Where the log stands, so that a page that has heard nothing also knows from where to go on.</summary>
    public void Here(long number) => Write(string.Create(CultureInfo.InvariantCulture, $"id: {number}\nevent: here\ndata: {{}}\n\n"));

    public async Task BeatAsync(CancellationToken cancellation)
    {
        Write(":\n\n");
        await FlushAsync(cancellation);
    }

    public async Task FlushAsync(CancellationToken cancellation)
    {
        var flushed = await writer.FlushAsync(cancellation);
        if (flushed.IsCompleted)
            throw new OperationCanceledException(cancellation);
    }

    private void Write(string text) => Encoding.UTF8.GetBytes(text, writer);
}
