using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Access;
using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Audit;

/// <summary>The whole log as a file, oldest first, with the hashes, so that anybody can check the chain without us.</summary>
internal static class GetAuditFile
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/audit/file.{format}", HandleAsync).WithName(nameof(GetAuditFile)).May(AccountPermissions.ReadAudit);

    private static async Task<IResult> HandleAsync(string format, HttpContext context, IAudit audit)
    {
        if (format is not ("csv" or "json"))
            return Answers.NotFound(context);
        var entries = (await audit.ListAsync(ShowAudit.QueryOf(context) with { Limit = int.MaxValue }, context.RequestAborted)).Reverse().ToList();
        context.Response.Headers.CacheControl = "no-store";
        return format == "csv"
            ? TypedResults.File(Csv(entries), "text/csv; charset=utf-8", "audit.csv")
            : TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(entries, s_json), "application/json; charset=utf-8", "audit.json");
    }

    private static byte[] Csv(List<AuditRecord> entries)
    {
        var text = new StringBuilder("number,at,actor,action,object_kind,object_id,organisation_id,mandate_id,reason,details,previous_hash,hash\r\n");
        foreach (var entry in entries)
        {
            string?[] cells =
            [
                $"{entry.Number}",
                StoredTime.Write(entry.At),
                entry.ActorKey,
                entry.Action,
                entry.ObjectKind,
                entry.ObjectId,
                entry.OrganisationId,
                entry.MandateId,
                entry.Reason,
                JsonSerializer.Serialize(entry.Details, s_oneLine),
                entry.PreviousHash,
                entry.Hash,
            ];
            text.AppendJoin(',', cells.Select(SafeCsv.Cell)).Append("\r\n");
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static readonly JsonSerializerOptions s_oneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
