using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Reading;
using Samplan.Storage;

namespace Samplan.Proposals.Writing;

/// <summary>Files that go with a draft. What they are is found by looking at them; they are handed out as files and never shown on a page of ours.</summary>
internal sealed class AttachFile(ProposalDesk desk, ShowProposal page, Workspace workspace)
{
    private const long LargestFileBytes = 10 * 1024 * 1024;
    private const long LargestRequestBytes = LargestFileBytes + (64 * 1024);
    private const int MostFiles = 20;
    private const int LongestName = 120;
    private const int SniffedBytes = 4_096;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/proposals/{number:int}/attachments", (int number, HttpContext context, AttachFile use) => use.AttachAsync(context, number))
            .WithName(nameof(AttachFile))
            .AsForm()
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequestBytes))
            .May(ProposalPermissions.Write);
        routes
            .MapPost(
                "/proposals/{number:int}/attachments/{hash}/remove",
                (int number, string hash, HttpContext context, AttachFile use) => use.RemoveAsync(context, number, hash)
            )
            .WithName("RemoveAttachment")
            .AsForm()
            .May(ProposalPermissions.Write);
        routes
            .MapGet(
                "/proposals/{number:int}/attachments/{hash}",
                (int number, string hash, HttpContext context, AttachFile use) => use.GetAsync(context, number, hash)
            )
            .WithName("GetAttachment")
            .May(ProposalPermissions.See);
    }

    /// <summary>The media type by the first bytes; what a browser could run is only bytes.</summary>
    public static string Sniff(ReadOnlySpan<byte> first) =>
        first.StartsWith("%PDF-"u8) ? "application/pdf"
        : first.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? "image/png"
        : first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : first.StartsWith("PK\u0003\u0004"u8) ? "application/zip"
        : IsPlainText(first) ? "text/plain"
        : "application/octet-stream";

    private async Task<IResult> AttachAsync(HttpContext context, int number)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
            return await page.ShowAsync(context, number, new Refusal("proposals.file-missing"), null);
        if (file.Length > LargestFileBytes)
            return await page.ShowAsync(context, number, new Refusal("proposals.file-large"), null);
        // Asked before anything is kept on the disk, and again when it is noted.
        if (await desk.FindAsync(context.ActorOf(), number) is not { } proposal || !context.ActorOf().May(ProposalPermissions.Write, proposal.Facts))
            return ProposalAnswers.NoProposal(context, number);
        var attachment = await KeepAsync(file, context.RequestAborted);
        var attached = await desk.EditAsync(
            context.ActorOf(),
            number,
            form.SeenVersion(),
            one =>
                one.Attachments.Count >= MostFiles
                    ? new Refusal("proposals.too-many-files")
                    : EditProposal.WritingOf(one) with
                    {
                        Attachments = [.. one.Attachments.Where(other => other.Hash != attachment.Hash), attachment],
                    }
        );
        return attached.Refusal is { } refusal ? await page.ShowAsync(context, number, refusal, null) : ProposalAnswers.To(number);
    }

    private async Task<IResult> RemoveAsync(HttpContext context, int number, string hash)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var removed = await desk.EditAsync(
            context.ActorOf(),
            number,
            form.SeenVersion(),
            one =>
                one.Attachments.All(file => file.Hash != hash)
                    ? Refusal.Of("proposals.changed-meanwhile", ("number", one.Key))
                    : EditProposal.WritingOf(one) with
                    {
                        Attachments = [.. one.Attachments.Where(file => file.Hash != hash)],
                    }
        );
        return removed.Refusal is { } refusal ? await page.ShowAsync(context, number, refusal, null) : ProposalAnswers.To(number);
    }

    private async Task<IResult> GetAsync(HttpContext context, int number, string hash)
    {
        var proposal = await desk.FindAsync(context.ActorOf(), number);
        if (proposal?.Attachments.FirstOrDefault(one => one.Hash == hash) is not { } attachment || workspace.Files.Find(hash) is not { } path)
            return ProposalAnswers.NoProposal(context, number);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        // With a name to keep it under, a browser saves the file and opens nothing.
        return TypedResults.PhysicalFile(path, attachment.MediaType, attachment.Name);
    }

    private async Task<ProposalAttachment> KeepAsync(IFormFile file, CancellationToken cancellation)
    {
        var first = new byte[SniffedBytes];
        int read;
        await using (var beginning = file.OpenReadStream())
            read = await beginning.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellation);
        await using var content = file.OpenReadStream();
        var hash = await workspace.Files.AddAsync(content, cancellation);
        return new ProposalAttachment(NameOf(file), Sniff(first.AsSpan(0, read)), file.Length, hash);
    }

    /// <summary>The last part of the name as sent, without what no file is called.</summary>
    private static string NameOf(IFormFile file)
    {
        var last = file.FileName.Split('/', '\\')[^1];
        var name = string.Concat(last.Where(letter => !char.IsControl(letter) && letter is not ('"' or '<' or '>' or ':' or '|' or '?' or '*'))).Trim();
        return name.Length == 0 ? "bilaga" : name[..Math.Min(name.Length, LongestName)];
    }

    private static bool IsPlainText(ReadOnlySpan<byte> first)
    {
        var text = Encoding.UTF8.GetString(first).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return !text.StartsWith('<') && !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));
    }
}
