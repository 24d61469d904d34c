/** The superuser may write anything, so what needs a refusal is done as nobody in particular. */
export async function withoutSuperuser(act: () => Promise<void>): Promise<void> {
  const superuser = process.getuid?.() === 0;
  if (superuser) process.seteuid?.(65_534);
  try {
    await act();
  } finally {
    if (superuser) process.seteuid?.(0);
  }
}
