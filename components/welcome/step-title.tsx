export function StepTitle({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-1 text-base text-muted-foreground">{text}</p>
    </div>
  );
}
