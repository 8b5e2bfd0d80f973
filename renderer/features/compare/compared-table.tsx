/** Two columns of figures, the earlier answer's and the later one's. Nothing where there are no rows. */
export function ComparedTable({
  title,
  note,
  rows,
}: {
  title: string;
  note?: string;
  rows: ReadonlyArray<{ readonly name: string; readonly before: string; readonly now: string }>;
}) {
  if (rows.length === 0) return null;
  return (
    <section className="min-w-0">
      <table className="tabular w-full">
        <caption className="pb-2 text-left font-serif text-reading">{title}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">What</th>
            <th scope="col">Earlier</th>
            <th scope="col">Later</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, before, now }) => (
            <tr key={name} className="border-line border-t">
              <th scope="row" className="py-1.5 pr-4 text-left font-regular">
                {name}
              </th>
              <td className="w-24 py-1.5 text-right text-quiet">{before}</td>
              <td className="w-24 py-1.5 text-right">{now}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className="pt-2 text-note text-quiet">{note}</p>}
    </section>
  );
}
