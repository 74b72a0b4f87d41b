using Samplan.Catalogue.Contracts;
using Samplan.Catalogue.Import;
using Samplan.Catalogue.Matching;
using Samplan.Catalogue.Roles;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Catalogue;

/// <summary>
/// A file becomes a version of a dataset, or nothing happens at all: rows, version and the list of datasets are one transaction, and
/// the kept file is put in place just before it and taken back if it fails.
/// </summary>
internal sealed class ImportDataset(Workspace workspace, TimeProvider clock)
{
    /// <param name="keeps">False to look only: everything is read and judged, nothing is written.</param>
    public async Task<ImportReport> RunAsync(ImportRequest request, bool keeps, IProgress<double>? progress, CancellationToken cancellation)
    {
        var problems = new Problems();
        try
        {
            if (ImportOptions.Read(request, SwedishTime.Today(clock), problems) is not { } options || problems.Count > 0)
                return Refused(problems);
            if (!File.Exists(request.Path))
                throw new RefusedException(Refusal.Of("catalogue.file-missing", ("file", request.Path)));
            return await RunAsync(options, keeps, problems, progress, cancellation);
        }
        catch (RefusedException refused)
        {
            problems.AddAll(refused.Refusals);
        }
        catch (Exception failure) when (StorageFault.Find(failure, workspace.Folder) is { } fault)
        {
            problems.Clear();
            problems.Add(fault);
        }
        return Refused(problems);
    }

    private async Task<ImportReport> RunAsync(ImportOptions options, bool keeps, Problems problems, IProgress<double>? progress, CancellationToken cancellation)
    {
        var source = await FileStore.HashAsync(options.Request.Path, cancellation);
        var (datasets, known) = await workspace.Region.ReadAsync(async session =>
        {
            var datasets = await new DatasetStore(session).ListAsync();
            return (datasets, await KnownPlaces.ReadAsync(session, datasets, cancellation));
        });
        var id = DatasetNames.IdOf(options);
        var former = datasets.FirstOrDefault(dataset => dataset.Id == id);
        var alike = options.Request.Repairs ? new[] { options.Hash(hasRepaired: false), options.Hash(hasRepaired: true) } : [options.Hash(hasRepaired: false)];
        var same = former?.Current.FirstOrDefault(version => version.SourceHash == source.Hash && alike.Contains(version.OptionsHash));
        if (same is not null && keeps)
            return new ImportReport(ImportResult.Unchanged, same, null, [], 0, [Refusal.Of("catalogue.notice-unchanged", ("dataset", id.Value))]);

        var job = new Job(options, known, id, former, source, progress);
        for (var hints = new ImportHints(); ; )
        {
            try
            {
                return keeps ? await WriteAsync(job, hints, problems, cancellation) : Look(job, hints, problems, cancellation);
            }
            catch (PlanRefutedException refuted)
            {
                hints.Learn(refuted, options.FileName);
                problems.Clear();
            }
        }
    }

    private sealed record Job(ImportOptions Options, KnownPlaces Known, DatasetId Id, Dataset? Former, HashedFile Source, IProgress<double>? Progress);

    private static ImportReport Look(Job job, ImportHints hints, Problems problems, CancellationToken cancellation)
    {
        using var import = PreparedImport.Open(job.Options, job.Known, hints, problems);
        import?.Run(null, job.Progress, cancellation);
        var result = problems.Count > 0 ? ImportResult.Refused : ImportResult.Previewed;
        var notices = result == ImportResult.Refused ? import?.SourceNotices : import?.ListNotices();
        return new ImportReport(result, null, import?.Preview, problems.Listed, problems.Count, notices ?? []);
    }

    private async Task<ImportReport> WriteAsync(Job job, ImportHints hints, Problems problems, CancellationToken cancellation)
    {
        using var import = PreparedImport.Open(job.Options, job.Known, hints, problems);
        if (import is null)
            return Refused(problems);
        var number = 1 + (job.Former?.Versions.Max(version => version.Number) ?? 0);
        var table = import.TableNamed(DatasetNames.TableOf(job.Id, number), DatasetNames.TitleOf(job.Options));
        var wasKept = workspace.Files.Find(job.Source.Hash) is not null;
        try
        {
            var version = await workspace.Region.WriteAsync(async session =>
            {
                using (var writer = session.CreateFeatureTable(table))
                {
                    import.Run(writer, job.Progress, cancellation);
                    if (problems.Count > 0)
                        throw new ProblemsFoundException();
                    writer.Complete();
                }
                await KeepFileAsync(job, cancellation);
                var made = MakeVersion(job, import, table, number);
                await new DatasetStore(session).AddAsync(DatasetOf(job), made, cancellation);
                return made;
            });
            return new ImportReport(ImportResult.Imported, version, import.Preview, [], 0, import.ListNotices());
        }
        catch (Exception failure)
        {
            if (!wasKept)
                workspace.Files.Remove(job.Source.Hash);
            if (failure is ProblemsFoundException)
                return Refused(problems, import.Preview, import.SourceNotices);
            throw;
        }
    }

    private async Task KeepFileAsync(Job job, CancellationToken cancellation)
    {
        if (!await workspace.Files.AddAsync(job.Source, cancellation))
            throw new RefusedException(Refusal.Of("catalogue.file-changed", ("file", job.Options.FileName)));
    }

    private DatasetVersion MakeVersion(Job job, PreparedImport import, FeatureTable table, int number) =>
        new(
            job.Id,
            number,
            job.Options.Request.Year,
            job.Source.Hash,
            job.Options.Hash(import.HasRepaired),
            job.Options.Role.Source == SourceFormat.Table ? import.ContentHash : job.Source.Hash,
            job.Options.FileName,
            clock.GetUtcNow(),
            job.Options.Request.UpdatedOn ?? SwedishTime.Today(clock),
            table.Name,
            table.GeometryType,
            import.Rows,
            import.ListColumns(),
            job.Options.Request.Aliases,
            job.Options.Request.KeepsOutside,
            IsCurrent: true
        );

    /// <summary>What is not said again stays as it was said before.</summary>
    private static Dataset DatasetOf(Job job)
    {
        var request = job.Options.Request;
        return new Dataset(
            job.Id,
            request.Role,
            DatasetNames.TitleOf(job.Options),
            request.Owner ?? job.Former?.Owner,
            request.Licence ?? job.Former?.Licence,
            request.Interval ?? job.Former?.UpdateInterval,
            job.Former?.Versions ?? []
        );
    }

    private static ImportReport Refused(Problems problems, ImportPreview? preview = null, IReadOnlyList<Refusal>? notices = null) =>
        new(ImportResult.Refused, null, preview, problems.Listed, problems.Count, notices ?? []);

    /// <summary>Rolls the transaction back; the problems themselves are in the list.</summary>
    private sealed class ProblemsFoundException() : Exception("The file was refused.");
}
