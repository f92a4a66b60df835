// Loaded before jikimi: the time of the account that it asks, as a computer has it there, not this machine's.
const shiftMs = Number(process.env.JIKIMI_DRILL_SHIFT_MS ?? 0);
const realNow = Date.now;
const now = () => realNow() + shiftMs;

globalThis.Date = new Proxy(Date, {
  construct: (date, args, made) => Reflect.construct(date, args.length === 0 ? [now()] : args, made),
  get: (date, name, self) => (name === 'now' ? now : Reflect.get(date, name, self)),
});
